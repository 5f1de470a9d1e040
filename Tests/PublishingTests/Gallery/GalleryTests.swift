import Documents
import Foundation
import Publishing
import SampleSummary
import Testing
import Wording

@Suite("The gallery of charts and blocks")
struct GalleryTests {
  private static let pieces = GalleryComposer.pieces(
    [ComposerTests.posterior, SampleSummary.make()], words: .english)

  /// What a template may write, as it stands in a line of the gallery.
  static let directives: [String] = {
    // What no summary here has may be a chart or a table: it is looked for as either.
    let charts = pieces.figures.keys.filter { !$0.hasPrefix("curves_") }
    return charts.map { "::chart kind=\($0)" } + pieces.tables.keys.map { "::table name=\($0)" }
      + pieces.keyFigures.keys.map { "::key-figures name=\($0)" }
      + [
        "::actions", "::grade", "::rule", "::what-if", "::channel-cards", ":::columns", ":::banner",
        ":::note",
        ":::lead", ":::subtitle",
      ]
  }().sorted()

  private static func lines(of type: String) throws -> [String] {
    try OwnTemplate.folder(type).files.values.flatMap { text in
      text.split(separator: "\n").map(String.init)
    }
  }

  @Test("shows every piece a template may place, and says how", arguments: directives)
  func shown(directive: String) throws {
    let lines = try Self.lines(of: "gallery")
    #expect(lines.contains { $0 == directive || $0.hasPrefix(directive + " ") }, "not placed")
    #expect(
      lines.contains { $0.hasPrefix("`\(directive)`") || $0.contains("`\(directive)") },
      "not explained")
  }

  @Test(
    "also shows what the samples of these tests do not have", arguments: pieces.absent.keys.sorted()
  )
  func absent(name: String) throws {
    let lines = try Self.lines(of: "gallery")
    #expect(lines.contains("::chart kind=\(name)") || lines.contains("::table name=\(name)"))
  }

  @Test("has every directive of the language", arguments: DirectiveKind.allCases)
  func every(kind: DirectiveKind) throws {
    let text = try Self.lines(of: "gallery").joined(separator: "\n")
    #expect(text.contains(kind.spelling))
  }

  @Test("is explained beside the templates too", arguments: directives)
  func explained(directive: String) throws {
    let readme = try OwnTemplate.explanation()
    let name = directive.split(separator: "=").last.map(String.init) ?? directive
    #expect(readme.contains("`\(name)`") || readme.contains("`\(name) "), "\(name)")
  }

  @Test("takes from a second summary what the first one lacks")
  func union() throws {
    let bare = SampleSummary.make(plan: false)
    let full = ComposerTests.posterior
    let pieces = GalleryComposer.pieces([bare, full], words: .english)
    for kind in ["allocation", "frontier", "priors"] {
      #expect(GalleryComposer.pieces([bare], words: .english).figures[kind] == nil)
      #expect(pieces.figures[kind] != nil && pieces.absent[kind] == nil, "\(kind)")
    }
    let document = try GalleryComposer.compose(
      [bare, full], template: try OwnTemplate.folder("gallery"), words: .english)
    #expect(document.sections.count == 9)
  }
}
