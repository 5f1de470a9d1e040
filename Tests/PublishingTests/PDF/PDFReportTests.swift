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

  @Test("ten pages weigh 400 KB at most", arguments: [1, 8, 20])
  func weight(channels: Int) throws {
    let bytes = try PDFReport.render(document(SampleSummary.make(channels: channels)))
    let pages = max(bytes.count(of: "/Type /Page\n"), 1)
    #expect(bytes.count <= 40_000 * max(pages, 10))
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

  @Test("every font is embedded with Unicode", .enabled(if: Tool.exists("pdffonts")))
  func fonts() throws {
    let bytes = try PDFReport.render(document(SampleSummary.make(hostileNames: true)))
    let listing = try Tool.run("pdffonts -", on: bytes).split(separator: "\n").dropFirst(2)
    #expect(listing.count >= 4)
    for font in listing { #expect(font.contains("yes yes yes"), "\(font)") }
  }

  @Test("sections are headings, tables are tables", .enabled(if: Tool.exists("pdfinfo")))
  func structure() throws {
    let bytes = try PDFReport.render(document(SampleSummary.make()))
    let tree = try Tool.run("pdfinfo -struct -", on: bytes)
    for role in ["H1", "H2", "Table", "TR", "TH", "TD", "Figure", "Link"] {
      #expect(tree.contains(role), "\(role)")
    }
  }

  @Test("bookmarks are the headings", .enabled(if: Tool.exists("qpdf")))
  func bookmarks() throws {
    let document = try document(SampleSummary.make())
    let plain = try Tool.run(
      "qpdf --qdf --object-streams=disable /dev/stdin - | strings | grep /Title",
      on: PDFReport.render(document))
    for section in document.sections {
      for case .heading(1, let inlines) in section.blocks {
        guard case .text(let words) = inlines.first, words.utf8.allSatisfy({ $0 < 0x80 }) else {
          continue
        }
        #expect(plain.contains("(\(words))"), "\(words)")
      }
    }
    #expect(plain.contains("(What was found in the data)"))
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

extension [UInt8] {
  fileprivate func count(of text: String) -> Int {
    let pattern = Array(text.utf8)
    guard count >= pattern.count else { return 0 }
    return (0...(count - pattern.count)).reduce(0) { total, start in
      total
        + (self[start] == pattern[0] && self[start..<(start + pattern.count)].elementsEqual(pattern)
          ? 1 : 0)
    }
  }
}
