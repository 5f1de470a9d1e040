import Drawing
import Foundation
import Publishing
import Testing

/// Criterion 22: every chart has its data table and CSV.
@Suite("The numbers behind every chart")
struct ChartDataTests {
  @Test("are a table of whole rows", arguments: SampleReports.all)
  func tables(report: SampleReports.Made) {
    #expect(report.figures.count > 2)
    for figure in report.figures {
      let data = figure.chart.table
      #expect(data.columns.count > 1 && !data.rows.isEmpty, "\(figure.title)")
      for row in data.rows { #expect(row.count == data.columns.count, "\(figure.title)") }
      for title in data.columns.dropFirst() { #expect(!title.isEmpty, "\(figure.title)") }
    }
  }

  @Test(
    "stand below their chart on the page, each ready to be saved as a file",
    arguments: SampleReports.every("a posterior"))
  func page(report: SampleReports.Made) throws {
    let html = HTMLReport.render(
      report.document, shell: HTMLShell(style: "", script: ""), measurer: try FontLibrary())
    let figures = html.components(separatedBy: "<figure ").dropFirst()
    let shown = report.document.shown(on: .screen).everyBlock.count {
      if case .figure = $0 { true } else { false }
    }
    #expect(figures.count == shown)
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
}
