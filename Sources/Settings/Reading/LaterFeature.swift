import Findings

extension SectionReader {
  /// Reports a value of the contract that this version does not have: known, and refused in a sentence.
  func reportLater(_ value: Node, _ key: String, _ sentence: String, fix: String? = nil) {
    collector.report(
      code: "not-in-this-version", sentence, line: value.line, key: full(key), value: value.place,
      fix: fix ?? "Remove \(full(key)).")
  }
}
