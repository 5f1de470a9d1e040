/// How values are bent to fit the sentences of a language: German `Umsatz` becomes `des Umsatzes`, French `Affichage`
/// becomes `d’Affichage`.
///
/// A translation asks for a form with `{1:gen}`; its file of texts says how values take that form, a rule a line, with
/// `…` for whatever stands there:
///
/// ```yaml
/// "@gen Umsatz": "des Umsatzes"
/// "@gen die …": "der …"
/// ```
///
/// Of the rules that fit a value the one with most words of its own is applied; without any the value stays as it is.
struct Inflection: Sendable, Equatable {
  private struct Rule: Sendable, Equatable {
    var start: Substring
    /// What ends the value; `nil` where the rule is for one value alone.
    var end: Substring?
    var written: String

    var weight: Int { start.utf8.count + (end?.utf8.count ?? 0) }

    init(_ words: Substring, _ written: String) {
      let parts = words.split(
        separator: Inflection.whatever, maxSplits: 1, omittingEmptySubsequences: false)
      (start, end) = (parts[0], parts.count > 1 ? parts[1] : nil)
      self.written = written
    }

    /// The value in the form, or `nil` where the rule does not fit it.
    func apply(to value: String) -> String? {
      guard let end else { return value == start ? written : nil }
      guard value.hasPrefix(start), value.hasSuffix(end),
        value.count >= start.count + end.count
      else { return nil }
      let between = value.dropFirst(start.count).dropLast(end.count)
      return written.replacing(String(Inflection.whatever), with: between)
    }
  }

  /// What marks a rule among the texts.
  private static let mark: Character = "@"
  private static let whatever: Character = "…"

  /// Rules of each form, those with most words first.
  private let rules: [String: [Rule]]

  /// - Parameter texts: those of a catalogue; what is no rule is passed over.
  init(texts: [String: String]) {
    var found: [String: [Rule]] = [:]
    for key in texts.keys.sorted() where key.first == Self.mark {
      let parts = key.dropFirst().split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let written = texts[key] else { continue }
      found[String(parts[0]), default: []].append(Rule(parts[1], written))
    }
    rules = found.mapValues { $0.sorted { $0.weight > $1.weight } }
  }

  /// The value in the form, or as it is where no rule fits.
  func inflected(_ value: String, _ form: Substring) -> String {
    for rule in rules[String(form)] ?? [] {
      if let written = rule.apply(to: value) { return written }
    }
    return value
  }
}
