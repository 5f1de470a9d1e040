import Documents
import Findings
import Settings
import Wording

extension Brand {
  /// A document with the sections that the brand wants, in its order, and its words at the foot of every page.
  ///
  /// A brand that leaves nothing leaves all: an empty report helps nobody.
  public func arranged(_ document: Document) -> Document {
    var arranged = document
    arranged.footer += footer
    let chosen: [Section]
    switch sections {
    case .only(let names):
      chosen = names.flatMap { name in document.sections.filter { $0.id == name.value } }
    case .hiding(let names):
      let hidden = Set(names.map(\.value))
      chosen = document.sections.filter { !hidden.contains($0.id) }
    case nil: chosen = document.sections
    }
    if !chosen.isEmpty { arranged.sections = chosen }
    return arranged
  }

  /// A word on sections that no template has.
  ///
  /// - Parameters:
  ///   - known: the ids of all sections there are.
  ///   - file: the brand's, for the message.
  public func unknownSections(among known: [String], file: String) -> [Finding] {
    guard let sections else { return [] }
    return sections.names.filter { !known.contains($0.value) }.map { name in
      let hint = Suggestion.sentence(for: name.value, among: known)
      return Finding(
        .warning, code: "brand.section",
        "no report has a section \(quoted(name.value))",
        at: Place(file: file, row: name.line, column: name.key, value: name.value),
        fix: hint ?? "Sections are \(known.joined(separator: ", ")).")
    }
  }
}

extension TemplateFolder {
  /// The ids of all sections that the template's files define, in alphabetical order.
  public var sectionNames: [String] {
    var names: Set<String> = []
    for text in Array(files.values) + Array(shared.values) {
      for line in text.split(separator: "\n") where line.hasPrefix(":::section") {
        guard let start = line.firstRange(of: " id=") else { continue }
        names.insert(String(line[start.upperBound...].prefix { $0 != " " && $0 != "\"" }))
      }
    }
    return names.filter { !$0.isEmpty }.sorted()
  }
}
