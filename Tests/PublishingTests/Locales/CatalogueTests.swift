import Foundation
import Settings
import Testing

/// Every word of a report is said in every language: a file of texts has all phrases of the sources, and no others.
@Suite("Texts in other languages")
struct CatalogueTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let files = names(of: "templates/shared/words").filter { $0.hasSuffix(".yaml") }.sorted()

  /// Phrases by the file that says them first.
  static let phrases = {
    var found: [String: String] = [:]
    func add(_ keys: [String], _ file: String) {
      for key in keys where found[key] == nil { found[key] = file }
    }
    for file in tree("Sources") where file.hasSuffix(".swift") {
      add(SourcePhrases.keys(of: text(file)), file)
    }
    let endings = [".md", ".html", ".txt"]
    for file in tree("templates") where endings.contains(where: file.hasSuffix) {
      guard !file.hasSuffix("README.md") else { continue }
      add(TemplatePhrases.keys(of: text(file)), file)
    }
    return found
  }()

  @Test("the four languages besides English are there")
  func languages() {
    #expect(["de.yaml", "es.yaml", "fr.yaml", "ja.yaml"].allSatisfy(Self.files.contains))
  }

  @Test("every phrase of sources and templates is translated", arguments: files)
  func complete(file: String) throws {
    let texts = try Self.texts(file)
    let missing = Self.phrases.filter { texts[$0.key] == nil }.map { "\($0.value): \($0.key)" }
    #expect(missing.isEmpty, "\(missing.count):\n\(missing.sorted().joined(separator: "\n"))")
  }

  @Test("no phrase is translated that nothing says", arguments: files)
  func used(file: String) throws {
    let unused = try Self.texts(file).keys.filter { Self.phrases[$0] == nil && !Self.isRule($0) }
    #expect(unused.isEmpty, "\(unused.count):\n\(unused.sorted().joined(separator: "\n"))")
  }

  @Test("a translation has words, and the places of its phrase", arguments: files)
  func places(file: String) throws {
    for (phrase, translation) in try Self.texts(file) where !Self.isRule(phrase) {
      #expect(translation.contains { $0.isLetter || $0.isNumber }, "\(phrase)")
      // A template's words may stand in quotes.
      #expect(!translation.contains("\"") || phrase.contains("\""), "\(phrase)")
      let forms = phrase.contains("|") ? translation.split(separator: "|") : [translation[...]]
      let wanted = Self.places(in: phrase.split(separator: "|").first ?? "")
      for form in forms { #expect(Self.places(in: form) == wanted, "\(phrase): \(form)") }
    }
  }

  @Test(
    "every form that a translation asks for has a rule, and every rule is asked for",
    arguments: files)
  func forms(file: String) throws {
    let texts = try Self.texts(file)
    let rules = texts.keys.filter(Self.isRule).map { $0.dropFirst().prefix { $0 != " " } }
    let asked = texts.values.flatMap { text in
      text.split(separator: "{").dropFirst(text.first == "{" ? 0 : 1).compactMap {
        part -> Substring? in
        let place = part.prefix { $0 != "}" }.split(separator: ":")
        return place.count == 2 && Int(place[0]) != nil ? place[1] : nil
      }
    }
    #expect(Set(rules) == Set(asked))
  }

  private static func isRule(_ key: String) -> Bool { key.hasPrefix("@") }

  // MARK: Files

  private static func texts(_ file: String) throws -> [String: String] {
    let path = "templates/shared/words/\(file)"
    return try CatalogueReader.read(bytes: Array(text(path).utf8), file: path)
  }

  private static func places(in text: some StringProtocol) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.firstIndex(of: "}").map { String(part[..<$0].prefix { $0 != ":" }) }
      }.filter { $0 == "n" || Int($0) != nil })
  }

  private static func names(of folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(folder).path)) ?? []
  }

  private static func tree(_ folder: String) -> [String] {
    let path = root.appendingPathComponent(folder).path
    let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return found.sorted().map { "\(folder)/\($0)" }
  }

  private static func text(_ file: String) -> String {
    let bytes = FileManager.default.contents(atPath: root.appendingPathComponent(file).path)
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }
}
