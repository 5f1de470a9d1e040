import Findings
import Wording

/// What the readers of all sections found, in the order of reading.
final class FindingCollector {
  let file: String
  private(set) var findings: [Finding] = []

  /// What the codes of findings start with.
  private let about: String

  init(file: String, about: String = "configuration") {
    self.file = file
    self.about = about
  }

  func report(
    _ severity: Severity = .error, code: String, _ message: Phrase, line: Int, key: String,
    value: String? = nil, fix: Phrase = ""
  ) {
    findings.append(
      Finding(
        severity, code: "\(about).\(code)", message,
        at: Place(file: file, row: line, column: key, value: value), fix: fix))
  }
}

/// Typed access to one mapping of the configuration: each call names a key and what it may hold.
///
/// A value of the wrong kind or out of range is reported and reads as absent. Keys no call has named are
/// reported by `finish()`.
final class SectionReader {
  let path: String
  let line: Int
  let collector: FindingCollector
  private let entries: [Node.Entry]
  private var known: [String] = []

  init(path: String, node: Node, collector: FindingCollector) {
    self.path = path
    self.line = node.line
    self.collector = collector
    switch node.content {
    case .mapping(let entries): self.entries = entries
    default:
      self.entries = []
      if !node.isNull {
        let name = path.isEmpty ? "the configuration" : path
        collector.report(
          code: "type", "\(name) must be a mapping of keys to values, found \(node.found)",
          line: node.line, key: path, value: node.place, fix: "Write one \"key: value\" per line.")
      }
    }
  }

  var keys: [String] { entries.map(\.key) }

  /// Whether there is anything in it; what is no mapping has been reported.
  var isMapping: Bool { !entries.isEmpty }

  /// The line of a key that stands there without a value.
  func nullLine(_ key: String) -> Int? {
    entries.first { $0.key == key && $0.value.isNull }?.line
  }

  func full(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The value of a key, `nil` when absent or null.
  func node(_ key: String) -> Node? {
    if !known.contains(key) { known.append(key) }
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  func section(_ key: String) -> SectionReader? {
    node(key).map { SectionReader(path: full(key), node: $0, collector: collector) }
  }

  func text(_ key: String) -> String? {
    guard let value = node(key) else { return nil }
    guard let text = value.text, !text.isEmpty else {
      return refuse(value, key, code: "type", "must be a text")
    }
    return text
  }

  func boolean(_ key: String) -> Bool? {
    guard let value = node(key) else { return nil }
    return value.boolean ?? refuse(value, key, code: "type", "must be true or false")
  }

  func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let value = node(key) else { return nil }
    guard let number = value.number, range.contains(number) else {
      return refuse(value, key, code: "range", "must be \(SectionReader.words(for: range))")
    }
    return number
  }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = node(key) else { return nil }
    guard let number = value.number, let whole = Int(exactly: number), range.contains(whole) else {
      let bounds =
        range.upperBound == .max
        ? "\(range.lowerBound) or more"
        : "between \(range.lowerBound) and \(range.upperBound)"
      return refuse(value, key, code: "range", "must be a whole number, \(bounds)")
    }
    return whole
  }

  /// A list of texts; a single text counts as a list of one.
  func texts(_ key: String) -> [String]? {
    guard let value = node(key) else { return nil }
    if let single = value.text { return [single] }
    guard case .sequence(let items) = value.content else {
      return refuse(value, key, code: "type", "must be a list of names")
    }
    return items.compactMap { item in
      if let text = item.text, !text.isEmpty { return text }
      return refuse(item, key, code: "type", "must be a list of names")
    }
  }

  /// One of the raw values of an enum.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let value = node(key) else { return nil }
    if let choice = value.text.flatMap(Choice.init(rawValue:)) { return choice }
    return refuseChoice(value, key, among: Choice.allCases.map(\.rawValue))
  }

  func refuseChoice<Value>(_ value: Node, _ key: String, among names: [String]) -> Value? {
    let hint = Suggestion.sentence(for: value.text ?? "", among: names)
    let list = names.joined(separator: ", ")
    return refuse(
      value, key, code: "choice",
      names.count == 1 ? "must be \(list)" : "must be one of \(list)",
      fix: hint)
  }

  /// Reports a value and reads as absent.
  @discardableResult
  func refuse<Value>(
    _ value: Node, _ key: String, code: String, _ rule: String, as type: Value.Type = Value.self,
    fix: Phrase? = nil
  ) -> Value? {
    collector.report(
      code: code, "\(full(key)) \(rule), found \(value.found)", line: value.line, key: full(key),
      value: value.place, fix: fix ?? "Change \(full(key)), or remove it to use the default.")
    return nil
  }

  /// Reports keys that nothing has asked for.
  func finish() {
    for entry in entries where !known.contains(entry.key) {
      let hint = Suggestion.sentence(for: entry.key, among: known)
      let place = path.isEmpty ? "at the top level" : "in \"\(path)\""
      collector.report(
        code: "unknown-key", "there is no key \"\(entry.key)\" \(place)", line: entry.line,
        key: full(entry.key),
        fix: hint ?? "Keys here are \(known.joined(separator: ", ")).")
    }
  }

  private static func words(for range: ClosedRange<Double>) -> String {
    if range.upperBound == .greatestFiniteMagnitude {
      return range.lowerBound == -.greatestFiniteMagnitude
        ? "a number" : "a number, \(short(range.lowerBound)) or more"
    }
    return "between \(short(range.lowerBound)) and \(short(range.upperBound))"
  }

  /// `7` for 7.0, `0.5` for 0.5.
  static func short(_ value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? "\(value)"
  }
}
