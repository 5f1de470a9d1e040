import Documents
import PDFReading
import Publishing
import SampleSummary
import Summary
import Testing

@Suite("The executive report as PDF")
struct PDFReportTests {
  private func document(_ summary: ExecutiveSummary) throws -> Document {
    try ReportComposer.compose(summary: summary, template: OwnTemplate.folder())
  }

  @Test("the same document gives the same bytes, and only the date in the options is written")
  func sameBytes() throws {
    let document = try document(SampleSummary.make())
    let first = try PDFReport.render(document)
    #expect(try PDFReport.render(document) == first)
    let later = try PDFReport.render(
      document, options: PDFReport.Options(created: "2026-11-20T00:00:00Z"))
    #expect(later != first)
  }

  @Test("the report weighs 400 KB at most", arguments: [1, 8, 20])
  func weight(channels: Int) throws {
    #expect(
      try PDFReport.render(document(SampleSummary.make(channels: channels))).count <= 400_000)
  }

  @Test("names of every kind can be read and searched", .enabled(if: Tool.exists("pdftotext")))
  func hostileNames() throws {
    let bytes = try PDFReport.render(document(SampleSummary.make(hostileNames: true)))
    let text = try Tool.run("pdftotext -layout - -", on: bytes)
    for name in ["<script>alert(1)</script>", "=1+1", "\"a,b\"", "电视广告", "*bold* _it_ [x](y)"] {
      #expect(text.contains(name), "\(name)")
    }
    #expect(text.contains("التلفزيون"))
  }

  @Test(
    "no chart or table runs into another", .enabled(if: Tool.exists("pdftotext")),
    arguments: [1, 8, 20, 40])
  func everyPageIsWhole(channels: Int) throws {
    let document = try document(SampleSummary.make(channels: channels, periods: 60))
    for page in try PDFText(PDFReport.render(document)).pages {
      for word in page.words {
        #expect(word.left > 40 && word.right < page.width - 40, "\(word)")
        #expect(word.bottom < page.height - 10, "\(word)")
      }
    }
  }
}
