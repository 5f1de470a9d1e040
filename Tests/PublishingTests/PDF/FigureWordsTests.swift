import Charts
import Documents
import Drawing
import PDFReading
import Publishing
import Testing

@Suite("Words for pictures", .enabled(if: Tool.exists("qpdf")))
struct FigureWordsTests {
  private func words(description: String, rows: Int) throws -> String? {
    var chart = FrameChart(wanted: 100)
    chart.table = ChartData(
      columns: ["Channel", "Spend, $M", "ROI", "Tier"],
      rows: (0..<rows).map { ["row\($0)", "\($0).0", "", "Scale"] })
    let figure = Figure(
      title: "search pays back", subtitle: "ROI", source: nil, chart: chart,
      description: description)
    let file = try PDFObjects(
      PDFReport.render(SampleDocument.make([SampleDocument.section("Charts", [.figure(figure)])])))
    return PDFTree(file).root.all("Figure").first?.dictionary["/Alt"].text
  }

  @Test("they say what it shows, then its numbers")
  func numbers() throws {
    #expect(
      try words(description: "ROI by channel.", rows: 2)
        == "ROI by channel. row0: Spend, $M 0.0; Tier Scale. row1: Spend, $M 1.0; Tier Scale.")
  }

  @Test("many numbers are left to the tables", arguments: [13, 300])
  func tooMany(rows: Int) throws {
    #expect(try words(description: "ROI by channel.", rows: rows) == "ROI by channel.")
  }

  @Test("a picture without a description has its title")
  func withoutDescription() throws {
    #expect(try words(description: "", rows: 0) == "search pays back")
  }
}
