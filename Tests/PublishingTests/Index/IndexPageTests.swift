import Drawing
import Findings
import Foundation
import Publishing
import SampleSummary
import Summary
import Testing
import Wording

@Suite("The page over many reports")
struct IndexPageTests {
  private static let shell = HTMLShell(style: "b { color: red }\n", script: "(function () {}());\n")

  /// A summary with little more than the days of its data.
  private static func summary(
    end: String, client: String = "Acme", roi: Double? = 2, letter: String = "B",
    more: String = ""
  ) -> [UInt8] {
    let return_ = roi.map { "{\"mean\": \($0), \"lower\": \($0 - 0.5), \"upper\": \($0 + 0.5)}" }
    return Array(
      """
      {"schema_version": "0.9", "period": {"start": "2023-01-02", "end": "\(end)"},
       "report": {"title": "Quarter", "client": "\(client)", "data_name": "sales", "currency": "USD",
                  "interval": 0.9, "locale": "en-US"},
       "outcome": {"name": "revenue", "currency": "USD"}, "grade": {"letter": "\(letter)"},
       "media": {"roi": \(return_ ?? "null")}\(more)}
      """.utf8)
  }

  private static func report(
    _ summary: [UInt8], _ folder: String, files: [String] = ["report.html", "report.pdf"]
  ) throws -> IndexedReport {
    try #require(IndexedReport(summary: summary, folder: folder, path: folder, files: files))
  }

  private static func page(_ reports: [IndexedReport], _ findings: [Finding] = []) throws -> String
  {
    IndexPage(
      ReportIndex(reports, findings: findings), locale: "en-US", words: .english,
      measurer: try FontLibrary()
    ).render(shell: shell)
  }

  @Test("lists the latest data first, each beside the report before it")
  func order() throws {
    let reports = [
      try Self.report(Self.summary(end: "2025-12-28", roi: 2, letter: "C"), "q4"),
      try Self.report(Self.summary(end: "2026-06-28", roi: 2.6), "q2"),
      try Self.report(Self.summary(end: "2026-03-29", roi: 2.25), "q1"),
      try Self.report(Self.summary(end: "2026-06-28", client: "Other", roi: nil), "other"),
    ]
    let html = try Self.page(reports)
    let rows = html.components(separatedBy: "<tbody")[1].components(separatedBy: "<tr ").dropFirst()
    #expect(rows.count == 4)
    let places = try ["./q2/", "./other/", "./q1/", "./q4/"].map { address in
      try #require(html.range(of: "<a href=\"\(address)report.html")).lowerBound
    }
    #expect(places == places.sorted())
    let first = try #require(rows.first { $0.contains("./q2/") })
    #expect(first.contains("ROI +0.35") && first.contains("within its interval"))
    #expect(first.contains("against 29\u{A0}Mar\u{A0}2026"))
    let second = try #require(rows.first { $0.contains("./q1/") })
    #expect(second.contains("grade C before"))
    #expect(html.components(separatedBy: "class=\"steps\"").count == 2)
    #expect(try Self.page(reports.reversed()) == html)
  }

  @Test("reads the summary of this version whole")
  func present() throws {
    let summary = SampleSummary.make()
    let report = try Self.report(try SummaryCoding.encode(summary), "now")
    let html = try Self.page([report])
    let style = summary.numberStyle(.english)
    let roi = try #require(summary.media.roi)
    let plan = try #require(summary.optimization)
    for text in [
      style.ratio(roi.mean), style.ratioRange(roi.lower, roi.upper),
      style.outcome(plan.gain.mean, signed: true), summary.grade.letter, summary.grade.verdict,
      style.day(summary.period.end),
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test("takes what an older version does not say as not said")
  func lenient() throws {
    let bare = Array("{\"period\": {\"end\": \"2026-06-28\"}, \"media\": [1], \"grade\": 3}".utf8)
    let html = try Self.page([try Self.report(bare, "old", files: [])])
    #expect(html.contains("2026-06-28"))
    for broken in ["", "[]", "{}", "{\"period\": {\"end\": \"soon\"}}", "{\"period\": 1"] {
      #expect(
        IndexedReport(summary: Array(broken.utf8), folder: "x", path: "x", files: []) == nil)
    }
  }

  @Test("shows no advice where a gate withheld it")
  func gated() throws {
    let summary = SampleSummary.make(failedGate: true)
    let html = try Self.page([try Self.report(try SummaryCoding.encode(summary), "gated")])
    #expect(html.contains("withheld"))
    #expect(!html.contains("likely to gain"))
  }

  @Test("names of folders and clients lead nowhere and end no element")
  func hostile() throws {
    let folder = "javascript:alert(1)/<img src=x>&\"'#?%41 \u{202E}x"
    let html = try Self.page(
      [
        try Self.report(
          Self.summary(end: "2026-06-28", client: "<script>alert(1)</script>"), folder)
      ], [Finding(.warning, code: "index.x", "<b>bad</b>", fix: "<i>x</i>")])
    for marker in ["<img", "<script>alert", "<b>", "<i>", "href=\"javascript"] {
      #expect(!html.contains(marker), "\(marker)")
    }
    let address = try #require(
      html.components(separatedBy: "<a href=\"./javascript").last?.prefix { $0 != "\"" })
    let forbidden = "<>&'#? :\\\""
    #expect(address.allSatisfy { $0.isASCII && !forbidden.contains($0) }, "\(address)")
    #expect(html.contains("default-src 'none'"))
    #expect(html.contains("script-src 'sha256-\(SHA256.base64(Self.shell.script))'"))
    #expect(!html.contains(" style=") && !html.contains(" onclick="))
  }

  @Test("finds the way to folders above the page")
  func above() throws {
    let report = try #require(
      IndexedReport(
        summary: Self.summary(end: "2026-06-28"), folder: "q2", path: "../reports/q2",
        files: ["report.pdf", "secret.txt"]))
    let html = try Self.page([report])
    #expect(html.contains("href=\"../reports/q2/report.pdf\""))
    #expect(!html.contains("report.html") && !html.contains("secret"))
  }
}
