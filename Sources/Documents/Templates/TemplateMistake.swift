import Findings

/// What can be wrong with a template, as the finding a person reads.
enum TemplateMistake {
  /// A mistake at a line of a template, ready to be thrown.
  static func error(
    _ code: String, _ message: String, at place: TemplateLine, value: String? = nil, fix: String
  ) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "template.\(code)", message,
        at: Place(file: place.file, row: place.line, value: value), fix: fix))
  }

  /// A name that is none of those allowed: says which is close, else lists them.
  static func unknown(
    _ code: String, _ message: String, name: String, among known: [String], at place: TemplateLine
  ) -> Unusable {
    let names = known.sorted()
    var fix = Suggestion.sentence(for: name, among: names)
    if fix.isEmpty {
      let shown = names.prefix(12).joined(separator: ", ")
      fix = names.isEmpty ? "Remove it." : "Use one of: \(shown)\(names.count > 12 ? ", ..." : "")."
    }
    return error(code, message, at: place, value: name, fix: fix)
  }
}
