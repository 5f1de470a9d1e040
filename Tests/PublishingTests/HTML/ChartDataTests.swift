import Charts
import Documents
import Drawing
import Foundation
import Publishing
import SampleSummary
import Summary
import Testing

@Suite("The numbers behind every chart")
struct ChartDataTests {
  /// A report type with summaries that between them have all of its charts.
  static let reports: [(type: String, summary: ExecutiveSummary)] =
    ["executive", "detailed", "optimization", "gallery"].flatMap { type in
      [
        (type, SampleSummary.make()), (type, SampleSummary.make(channels: 20, money: false)),
        (type, ComposerTests.posterior), (type, SampleSummary.make(channels: 1, plan: false)),
      ]
    }

  @Test(
    "are a table of whole rows, for every chart of every report type", arguments: reports.indices)
  func tables(index: Int) throws {
    let (type, summary) = Self.reports[index]
    let document = try ReportComposer.compose(
      summary: summary, template: try OwnTemplate.folder(type))
    let figures = document.sections.flatMap { Self.figures(in: $0.blocks) }
    #expect(figures.count > 2)
    for figure in figures {
      let data = figure.chart.table
      #expect(data.columns.count > 1 && !data.rows.isEmpty, "\(type): \(figure.title)")
      for row in data.rows { #expect(row.count == data.columns.count, "\(figure.title)") }
      for title in data.columns.dropFirst() { #expect(!title.isEmpty, "\(figure.title)") }
    }
  }

  @Test(
    "stand below their chart on the page, each ready to be saved as a file",
    arguments: ["executive", "detailed", "optimization", "gallery"])
  func page(type: String) throws {
    let document = try ReportComposer.compose(
      summary: ComposerTests.posterior, template: try OwnTemplate.folder(type))
    let html = HTMLReport.render(
      document, shell: HTMLShell(style: "", script: ""), measurer: try FontLibrary())
    let figures = html.components(separatedBy: "<figure ").dropFirst()
    #expect(figures.count == document.sections.flatMap { Self.figures(in: $0.blocks) }.count)
    var files: Set<String> = []
    for figure in figures {
      let inside = figure.components(separatedBy: "</figure>")[0]
      let parts = inside.components(separatedBy: "<details class=\"data\">")
      #expect(parts.count == 2, "\(inside.prefix(80))")
      guard parts.count == 2 else { continue }
      #expect(parts[1].contains("<table>") && parts[1].contains("<td"))
      let name = parts[1].components(separatedBy: "data-file=\"").last?.prefix { $0 != "\"" } ?? ""
      #expect(name.hasSuffix(".csv") && files.insert(String(name)).inserted, "\(name)")
    }
  }

  private static func figures(in blocks: [Block]) -> [Figure] {
    blocks.flatMap { block -> [Figure] in
      switch block {
      case .figure(let figure): [figure]
      case .columns(let columns): columns.flatMap { figures(in: $0.blocks) }
      default: []
      }
    }
  }
}
