import Foundation
import PDFReading
import Testing

/// What a reader sees must be what `executive_summary.json` holds (criterion 1 of the report's craft).
@Suite("All files of a report")
struct AgreementTests {
  @Test(
    "CSV holds exactly the summary's numbers",
    arguments: [.usual, MadeReport(kind: .detailed), MadeReport(kind: .monitoring)])
  func csv(report: MadeReport) throws {
    let summary = try SummaryNumbers(json: Data(try report.bytes("executive_summary.json")))
    let names = try report.place().names("report").filter { $0.hasSuffix(".csv") }
    #expect(names.count >= (report.kind == .monitoring ? 10 : 9))
    for name in names {
      let text = try report.text(name)
      let cells = text.split(separator: "\n").dropFirst().flatMap { $0.split(separator: ",") }
      let numbers = cells.compactMap { Double($0) }
      #expect(numbers.count > 20, "\(name)")
      for number in numbers { #expect(summary.hold(exactly: number), "\(name): \(number)") }
    }
  }

  @Test(
    "text, page, PDF and e-mail print only the summary's numbers", arguments: MadeReport.all,
    ReportWords.readable.filter { $0 != .workbook })
  func prose(report: MadeReport, file: ReportWords.File) throws {
    let summary = try SummaryNumbers(
      json: Data(try report.bytes("executive_summary.json")),
      skipping: ["series", "response_curves", "schedule", "what_if", "roi_density"], longest: 60)
    // The name of the run, in the e-mail alone, is a part of a digest.
    let text = ReadableText.plain(try Self.prose(of: report, in: file)).replacingOccurrences(
      of: "Run [0-9a-f]{8}", with: "", options: .regularExpression)
    let printed = PrintedNumber.all(in: text)
    #expect(printed.count > (file == .mail ? 80 : 200))
    for number in printed where !summary.hold(number) {
      Issue.record("\(file) prints \(number.text), which no number of the summary rounds to")
    }
  }

  /// What a file says outside of its pictures, whose axes have numbers of their own.
  private static func prose(of report: MadeReport, in file: ReportWords.File) throws -> String {
    switch file {
    case .page: return ReadableText.visible(html: try report.text("report.html"))
    case .pdf:
      let blocks = try ReportWords.blocks(ofPDF: report.bytes("report.pdf"))
      return blocks.filter { !$0.isPicture }.map(\.text).joined(separator: "\n")
    case .text, .mail, .workbook:
      return try ReportWords(report).pieces(of: file).joined(separator: "\n")
    }
  }

  @Test(
    "what a PDF says of its pictures, and a page below its charts, are the summary's numbers",
    .enabled(if: ReportWords.File.pdf.isReadable, "pdfinfo and qpdf are not both here"),
    arguments: MadeReport.all)
  func pictures(report: MadeReport) throws {
    let summary = try SummaryNumbers(json: Data(try report.bytes("executive_summary.json")))
    let words = PDFTree(try PDFObjects(report.bytes("report.pdf"))).root.all("Figure")
      .compactMap { $0.dictionary["/Alt"].text }
    let tables = ReadableText.chartTables(html: try report.text("report.html"))
    for text in [words.joined(separator: "\n"), tables] {
      let printed = PrintedNumber.all(in: ReadableText.plain(text))
      #expect(printed.count > 20)
      let wrong = printed.filter { !summary.hold($0) }.map(\.text)
      #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(20))")
    }
  }

  @Test(
    "the parts of every period and in total add up to the outcome",
    arguments: [.usual, MadeReport()])
  func additivity(report: MadeReport) throws {
    let summary = try summary(of: report)
    func mean(_ part: [String: Any]?) throws -> Double {
      let contribution = try #require(part?["contribution"] as? [String: Any])
      return try #require(contribution["mean"] as? Double)
    }
    let parts = try #require(summary["components"] as? [[String: Any]])
    let channels = try #require(summary["channels"] as? [[String: Any]])
    let baseline = try mean(summary["baseline"] as? [String: Any])
    let unexplained = try #require(summary["unexplained"] as? Double)
    let outcome = try #require(summary["outcome"] as? [String: Any])
    let total = try #require(outcome["total"] as? Double)
    let sum = try (parts + channels).reduce(baseline + unexplained) { try $0 + mean($1) }
    #expect(abs(sum - total) <= 1e-6 * abs(total))
  }

  @Test(
    "the parts of what changed add up to the change, cause by cause",
    arguments: [.usual, MadeReport()])
  func change(report: MadeReport) throws {
    let changes = try #require(try summary(of: report)["changes"] as? [String: Any])
    func mean(_ part: Any?, _ key: String = "change") throws -> Double {
      let estimate = try #require((part as? [String: Any])?[key] as? [String: Any])
      return try #require(estimate["mean"] as? Double)
    }
    let total = try #require(changes["change"] as? Double)
    let channels = try #require(changes["channels"] as? [[String: Any]])
    let components = try #require(changes["components"] as? [[String: Any]])
    let unexplained = try mean(changes["unexplained"])
    let media = try channels.reduce(0) { try $0 + mean($1["contribution"]) }
    let sum =
      try mean(changes["baseline"]) + media + unexplained
      + components.reduce(0) { try $0 + mean($1) }
    #expect(abs(sum - total) <= 1e-6 * abs(total))
    let groups = try #require(changes["media"] as? [String: Any])
    let together = try mean(groups["contribution"])
    #expect(abs(together - media) <= 1e-6 * abs(total))
    #expect(abs(try mean(changes["others"]) + together + unexplained - total) <= 1e-6 * abs(total))
    let split = groups["split"]
    #expect(
      abs(try mean(split, "from_spend") + mean(split, "from_return") - together)
        <= 1e-6 * abs(total))
    let outcomes = try ["earlier", "current"].map { key -> Double in
      try #require((changes[key] as? [String: Any])?["outcome"] as? Double)
    }
    #expect(abs(outcomes[1] - outcomes[0] - total) <= 1e-9 * abs(outcomes[1]))
    let rows = try #require(changes["rows"] as? [[String: Any]])
    let lines = rows.filter { !["others", "media", "total"].contains($0["kind"] as? String) }
    let drawn = try lines.reduce(0) { try $0 + #require($1["change"] as? Double) }
    #expect(abs(drawn - total) <= 1e-6 * abs(total))
  }

  @Test(
    "the plan's current spend and response are those of the results pages",
    arguments: [.usual, MadeReport(), MadeReport(kind: .optimization)])
  func current(report: MadeReport) throws {
    let summary = try summary(of: report)
    let plan = try #require(summary["optimization"] as? [String: Any])
    let spend = try #require(plan["current"] as? [String: Double])
    let channels = try #require(summary["channels"] as? [[String: Any]])
    var response = 0.0
    for channel in channels {
      let name = try #require(channel["name"] as? String)
      let recent = try #require(channel["recent"] as? [String: Any])
      #expect(recent["spend"] as? Double == spend[name], "\(name)")
      let contribution = try #require(recent["contribution"] as? [String: Any])
      response += try #require(contribution["mean"] as? Double)
    }
    let planned = try #require(plan["current_revenue"] as? Double)
    #expect(abs(planned - response) <= 1e-9 * abs(response))
  }

  private func summary(of report: MadeReport) throws -> [String: Any] {
    let bytes = Data(try report.bytes("executive_summary.json"))
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }
}
