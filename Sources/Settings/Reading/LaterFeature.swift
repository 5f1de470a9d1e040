import Findings

/// Values of the configuration's contract that this version does not fit: known, and refused in a sentence.
///
/// A configuration that asks for something must never get something else without being told.
enum LaterFeature {
  static let adstocks = ["delayed", "weibull_pdf", "weibull_cdf", "binomial", "none"]
  static let saturations = ["logistic", "michaelis_menten", "tanh", "linear"]
}

extension SectionReader {
  /// Refuses a key unless it is null, `false` or empty.
  func refuseLater(_ key: String, _ sentence: String, fix: String? = nil) {
    guard let value = node(key), value.boolean != false, !value.isEmpty else { return }
    reportLater(value, key, sentence, fix: fix)
  }

  /// Accepts one name and refuses the rest: names to come with a sentence of their own.
  func refuseOther(than accepted: String, _ key: String, of later: [String]) {
    guard let value = node(key), value.text != accepted else { return }
    if let text = value.text, later.contains(text) {
      reportLater(
        value, key, "\(full(key)) \"\(text)\" is not part of this version, which fits \(accepted)",
        fix: "Write \"\(key): \(accepted)\", or remove it.")
    } else {
      let _: String? = refuseChoice(value, key, among: [accepted])
    }
  }

  /// Warns that a key has no effect, unless it is null.
  func warnWithoutEffect(_ key: String, _ sentence: String) {
    guard let value = node(key) else { return }
    collector.report(
      .warning, code: "without-effect", "\(full(key)) has no effect: \(sentence)",
      line: value.line, key: full(key), value: value.place, fix: "Remove it, or leave it for later."
    )
  }

  func reportLater(_ value: Node, _ key: String, _ sentence: String, fix: String? = nil) {
    collector.report(
      code: "not-in-this-version", sentence, line: value.line, key: full(key), value: value.place,
      fix: fix ?? "Remove \(full(key)).")
  }
}

extension Node {
  /// An empty list or mapping.
  var isEmpty: Bool {
    switch content {
    case .scalar: false
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }
}
