import Summary
import Testing

@Suite("Hostile channel names")
struct HostileNamesTests {
  static let names = [
    "<script>alert(1)</script>", "=1+1", "\"a,b\"", "قناة التلفزيون", "电视广告",
    String(repeating: "long_name_", count: 6), "{{#each}}", "*bold* [x](y)", "a|b", "-x",
  ]

  static let reports = MadeReport.every(.hostile)

  /// Data with these channels, and a configuration that names them.
  static func prepare(_ work: Workplace) throws {
    let columns = names.indices.map { "spend_\($0)" }
    try work.put(SalesTable(weeks: 90, channels: columns).text, "data.csv")
    let channels = zip(names, columns).map { name, column in
      let quoted = name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined()
      return "    - {name: \"\(quoted)\", spend: \(column)}"
    }
    let lines = ["data:", "  file: data.csv", "  channels:"] + channels
    try work.put(lines.joined(separator: "\n") + "\n", "mmm.yaml")
  }

  @Test("come through every file of every kind unharmed and harmless", arguments: reports)
  func harmless(report: MadeReport) throws {
    let summary = try report.summary()
    #expect(summary.channels.map(\.name).sorted() == Self.names.sorted())
    let page = try report.text("report.html")
    #expect(!page.contains("<script>alert"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    for name in try report.place().names("report") where name.hasSuffix(".csv") {
      // A cell that a spreadsheet would run as a formula is made text.
      let lines = try report.text(name).split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("=") || $0.contains(",=") || $0.contains(",-x") })
    }
    for file in ReportWords.readable {
      let text = try ReportWords(report).string(of: file)
      #expect(!text.contains("f:="), "a formula in the workbook")
      for name in ["<script>alert(1)</script>", "电视广告", "{{#each}}", "*bold* [x](y)"] {
        // An e-mail names the first few channels alone, and a monitoring report's those that moved.
        #expect(text.contains(name) || file == .mail, "\(name) is not in the \(file)")
        #expect(!text.contains(name + name))
      }
    }
  }

  @Test("come through detection with only the word for spend taken off")
  func detected() throws {
    let work = try Workplace()
    let names = [
      "<script>alert(1)</script>", "=1+1", "\"a,b\"", "قناة", "电视", "x..", "-x", "a (b)",
    ]
    let quoted = names.map { "\"\($0.replacing("\"", with: "\"\""))_spend\"" }
    let rows = SalesTable(weeks: 90, channels: quoted).text
    try work.put(rows, "data.csv")
    let outcome = try work.run("run", "data.csv", "--output", "report", "--formats", "csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let summary = try SummaryCoding.decode(try work.bytes("report/executive_summary.json"))
    #expect(summary.channels.map(\.name).sorted() == names.sorted())
  }

  @Test("come through init and a saved model unharmed")
  func roundTrip() throws {
    let work = try Workplace()
    let header = "date,revenue,\"tv \"\"x\"\", y_spend\",نص_spend,price_index"
    let lines = SalesTable().text.split(separator: "\n").dropFirst()
    try work.put(([Substring(header)] + lines).joined(separator: "\n") + "\n", "data.csv")
    #expect(try work.run("init", "data.csv").status == 0)
    let fit = try work.run("fit", "--config", "mmm.yaml")
    #expect(fit.status == 0, "\(fit.errors)")
    let report = try work.run("report", "model.json", "--output", "report")
    #expect(report.status == 0, "\(report.errors)")
    let summary = try SummaryCoding.decode(try work.bytes("report/executive_summary.json"))
    #expect(summary.channels.count == 2)
  }
}
