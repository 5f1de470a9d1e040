import Calendars
import Summary
import Testing

/// Criteria 4, 13, 14 and 15: what the words of a report must say, and must not.
@Suite("The first page, and what may be said")
struct FirstPageTests {
  @Test(
    "states a decision with its money, interval and probability", arguments: MadeReport.all,
    ReportWords.readable)
  func decision(report: MadeReport, file: ReportWords.File) throws {
    let summary = try report.summary()
    let page = try #require(
      summary.narrative.pages[Self.opening(of: report, in: file)])
    let text = try ReportWords(report).string(of: file)
    #expect(text.contains(ReportWords.joined([page.headline])), "\(page.headline)")
    let words = page.headline + " " + page.lead
    #expect(words.contains("$") && words.contains("90% interval"), "\(words)")
    #expect(words.contains(report.kind == .monitoring ? "a probability of" : "% likely to gain"))
    guard file != .mail else { return }
    // The lead follows, its strong words aside.
    let lead = ReportWords.joined([page.lead]).filter { $0 != "*" && $0 != "\\" }
    #expect(text.filter { $0 != "*" }.contains(lead), "\(lead)")
  }

  @Test(
    "a plan says whether it looks back or ahead, its total, bounds and window", arguments: plans)
  func scope(plan: Planned) throws {
    let model = try PlannedModel(SalesTable(weeks: 130))
    let outcome = try BuiltProgram.run(
      ["plan", "model.json", "--origins", "0", "--formats", "text,json", "--output", "out"]
        + plan.options, in: model.work.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pages = try model.summary("out").narrative.pages
    let text = ReportWords.joined([try model.work.text("out/report.txt")])
    for words in plan.says {
      let leads = ["decision", "plan"].compactMap { pages[$0]?.lead }
      #expect(leads.contains { $0.contains(words) }, "\(words) is not in: \(leads)")
      #expect(text.contains(words), "\(words)")
    }
  }

  /// The page a file starts with: e-mail and workbook are alike for all kinds but monitoring.
  private static func opening(of report: MadeReport, in file: ReportWords.File) -> String {
    report.kind == .optimization && file != .mail && file != .workbook ? "plan" : "decision"
  }

  struct Planned: Sendable, CustomTestStringConvertible {
    var options: [String]
    var says: [String]
    var testDescription: String { options.isEmpty ? "as usual" : options.joined(separator: " ") }
  }

  static let plans = [
    Planned(
      options: [],
      says: ["Retrospective", "fixed total of $", "over the last 52 weeks", "within ±30%"]),
    Planned(
      options: ["--window", "next_quarter"],
      says: ["Forward", "fixed total of $", "over the next 13 weeks", "within ±30%"]),
    Planned(
      options: ["--budget", "500000"],
      says: ["Retrospective", "$500K instead of $", "over the last 52 weeks"]),
    Planned(
      options: ["--max", "tv=+20%"], says: ["Retrospective", "within its own limits or ±30%"]),
  ]

  @Test("a channel is the best only where that is four fifths likely", arguments: MadeReport.all)
  func best(report: MadeReport) throws {
    let summary = try report.summary()
    let chances = summary.channels.compactMap(\.probabilityBestReturn)
    let isClear = chances.contains { $0 >= 0.8 }
    for file in ReportWords.readable {
      let text = try ReportWords(report).string(of: file).lowercased()
        .replacing("the best of many", with: "").replacing("among the highest", with: "")
      for claim in ["returned the most", "returns the most", "the best channel"] {
        #expect(isClear || !text.contains(claim), "\(file): \(claim)")
      }
    }
  }

  @Test("the end is the last day the data hold, in every file", arguments: MadeReport.all)
  func end(report: MadeReport) throws {
    let summary = try report.summary()
    let last = try #require(summary.series.starts.last)
    #expect(summary.period.end == last.adding(days: 6))
    #expect(summary.period.end.description == "2026-09-27")
    for file in ReportWords.readable where file != .workbook {
      let text = try ReportWords(report).string(of: file)
      #expect(text.contains("27 Sep 2026"), "\(file)")
      #expect(!text.contains("through 28 Sep"), "\(file)")
    }
  }
}
