import Documents
import Publishing
import SampleSummary
import Summary
import Testing

@Suite("All files of a report")
struct PublisherTests {
  private func files(
    _ formats: Set<OutputFormat>, locale: String = "en-US", threads: Int = 1
  ) throws -> [OutputFile] {
    var summary = SampleSummary.make()
    summary.report.locale = locale
    let document = try ReportComposer.compose(summary: summary, template: OwnTemplate.folder())
    return try Publisher.files(
      Publisher.Report(
        summary: summary, document: document, shell: HTMLShell(style: "body{}\n", script: ";"),
        mail: OwnTemplate.mail(), model: nil, written: WrittenTime(seconds: 1_790_000_000)),
      formats: formats, threads: threads)
  }

  @Test("have the same bytes on any number of threads")
  func threads() throws {
    let alone = try files(Set(OutputFormat.allCases))
    for threads in [2, 3, 16] {
      #expect(try files(Set(OutputFormat.allCases), threads: threads) == alone)
    }
  }

  @Test("are those that were asked for, the same beside others or alone")
  func formats() throws {
    let all = try files(Set(OutputFormat.allCases))
    let names: [OutputFormat: [String]] = [
      .html: ["report.html"], .pdf: ["report.pdf"], .text: ["report.txt"],
      .workbook: ["report.xlsx"], .email: ["report.eml"],
    ]
    for (format, names) in names {
      let made = try files([format])
      #expect(made.map(\.name) == ["executive_summary.json"] + names)
      for file in made { #expect(all.contains(file), "\(file.name)") }
    }
    #expect(Set(all.map(\.name)).count == all.count)
  }

  @Test("letters of large fonts in one file change nothing in another")
  func largeFonts() throws {
    let all = try files([.html, .pdf, .email], locale: "ja-JP")
    let alone = try files([.pdf], locale: "ja-JP")
    #expect(all.first { $0.name == "report.pdf" } == alone.first { $0.name == "report.pdf" })
  }
}
