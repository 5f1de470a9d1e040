import Findings
import Wording

/// What can be wrong with a template, as the finding a person reads.
enum TemplateMistake {
  /// A mistake at a line of a template, ready to be thrown.
  static func error(
    _ code: String, _ message: Phrase, at place: TemplateLine, value: String? = nil, fix: Phrase
  ) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "template.\(code)", message,
        at: Place(file: place.file, row: place.line, value: value), fix: fix))
  }

  /// A name that is none of those allowed: says which is close, else lists them.
  static func unknown(
    _ code: String, _ message: Phrase, name: String, among known: [String], at place: TemplateLine
  ) -> Unusable {
    let names = known.sorted()
    let shown = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", ..." : "")
    let fix =
      Suggestion.sentence(for: name, among: names)
      ?? (names.isEmpty ? "Remove it." : "Use one of: \(shown).")
    return error(code, message, at: place, value: name, fix: fix)
  }
}
