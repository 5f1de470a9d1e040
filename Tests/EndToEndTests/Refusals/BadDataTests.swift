import Testing

/// Data that cannot be used, the exit status they earn and what must be said.
struct BadData: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var status: Int32 = 65
  /// Each must appear in the messages.
  var says: [String]

  var testDescription: String { name }
}

@Suite("Data that cannot be used")
struct BadDataTests {
  static let table = [
    BadData(name: "an empty file", text: "", says: ["data.csv", "empty"]),
    BadData(name: "a header only", text: "date,revenue,tv_spend\n", says: ["data.csv", "header"]),
    BadData(
      name: "no outcome",
      text: SalesTable.broken { $0.header[1] = "thing" }, says: ["outcome", "data.csv"]),
    BadData(
      name: "text in a number", text: SalesTable.broken { $0.set(16, "tv_spend", "abc") },
      says: ["row 18", "tv_spend", "abc"]),
    BadData(
      name: "negative spend", text: SalesTable.broken { $0.set(4, "tv_spend", "-5") },
      says: ["row 6", "tv_spend", "negative"]),
    BadData(
      name: "a date twice", text: SalesTable.broken { $0.rows[9][0] = $0.rows[8][0] },
      says: ["row 11", "date"]),
    BadData(
      name: "a missing week", text: SalesTable.broken { $0.rows.remove(at: 20) },
      says: ["no row for", "row 21"]),
    BadData(
      name: "ambiguous dates",
      text: SalesTable.broken { table in
        for row in table.rows.indices {
          table.rows[row][0] = "0\(row % 9 + 1)/0\(row / 9 + 1)/2022"
        }
      }, says: ["date"]),
    BadData(
      name: "a ragged row", text: SalesTable.broken { $0.rows[30].append("7") },
      says: ["row 32"]),
    BadData(
      name: "a quoted field that never ends",
      text: SalesTable.broken { $0.rows[12][1] = "\"123" }, says: ["row 14", "quote"]),
    BadData(
      name: "fewer than 26 periods", text: SalesTable(weeks: 20).text, says: ["20", "26"]),
    BadData(
      name: "NaN in the outcome", text: SalesTable.broken { $0.set(3, "revenue", "NaN") },
      says: ["row 5", "revenue"]),
    BadData(
      name: "infinite spend", text: SalesTable.broken { $0.set(3, "tv_spend", "inf") },
      says: ["row 5", "tv_spend"]),
    BadData(
      name: "a constant outcome", text: SalesTable.broken { $0.setAll("revenue", "100") },
      says: ["revenue"]),
    BadData(
      name: "no channel",
      text: SalesTable.broken {
        $0.header[2] = "a"; $0.header[3] = "b"
      },
      says: ["channel", "configuration"]),
  ]

  @Test("run says what, where and how to mend it, and leaves the earlier report", arguments: table)
  func refused(_ bad: BadData) throws {
    let work = try Workplace()
    try work.put(bad.text, "data.csv")
    try work.put("old", "report/report.txt")
    let outcome = try work.run("run", "data.csv", "--output", "report")
    #expect(outcome.status == bad.status, "\(outcome.errors)")
    for words in bad.says {
      #expect(outcome.errors.contains(words), "\(words) is not in: \(outcome.errors)")
    }
    #expect(outcome.errors.contains("error: "))
    #expect(outcome.output.isEmpty)
    #expect(try work.text("report/report.txt") == "old")
    #expect(try work.names() == ["data.csv", "report"])
    #expect(try work.names("report") == ["report.txt"])
  }

  @Test("check gives the same findings as a result, with the same status", arguments: table)
  func checked(_ bad: BadData) throws {
    let work = try Workplace()
    try work.put(bad.text, "data.csv")
    let outcome = try work.run("check", "data.csv")
    #expect(outcome.status == bad.status, "\(outcome.output)")
    for words in bad.says { #expect(outcome.output.contains(words), "\(outcome.output)") }
  }

  @Test(
    "init writes what it recognised of data that need mending, and says so",
    arguments: table.filter { ["no outcome", "text in a number", "no channel"].contains($0.name) })
  func started(_ bad: BadData) throws {
    let work = try Workplace()
    try work.put(bad.text, "data.csv")
    let outcome = try work.run("init", "data.csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for words in bad.says + ["error: ", "wrote mmm.yaml", "mend"] {
      #expect(outcome.errors.contains(words), "\(words) is not in: \(outcome.errors)")
    }
    let written = try work.text("mmm.yaml")
    #expect(written.contains("date: date"))
    #expect(written.contains("tv_spend") == (bad.name != "no channel"))
    #expect(written.contains("column: revenue") == (bad.name != "no outcome"))
  }

  /// Weak but usable data: a report is written, and what is weak is said.
  static let weak = [
    BadData(
      name: "a constant channel", text: SalesTable.broken { $0.setAll("tv_spend", "500") },
      status: 0, says: ["tv"]),
    BadData(
      name: "a channel of zeros", text: SalesTable.broken { $0.setAll("tv_spend", "0") },
      status: 0, says: ["tv"]),
    BadData(
      name: "unsorted dates", text: SalesTable.broken { $0.rows.swapAt(3, 9) }, status: 0,
      says: ["order"]),
    BadData(
      name: "more columns than rows",
      text: SalesTable(weeks: 30, channels: (0..<40).map { "c\($0)_spend" }).text, status: 0,
      says: ["30"]),
  ]

  @Test("risky data are reported on with a warning, or refused with a reason", arguments: weak)
  func risky(_ bad: BadData) throws {
    let work = try Workplace()
    try work.put(bad.text, "data.csv")
    let outcome = try work.run("run", "data.csv", "--output", "report")
    #expect([0, 65].contains(outcome.status), "\(outcome.errors)")
    for words in bad.says {
      #expect(outcome.errors.contains(words), "\(words) is not in: \(outcome.errors)")
    }
    let severities = ["warning: ", "error: ", "note: "]
    #expect(severities.contains { outcome.errors.contains($0) })
  }

  @Test("ten megabytes of random bytes are refused")
  func random() throws {
    let work = try Workplace()
    var state: UInt64 = 88_172_645_463_325_252
    let bytes = (0..<1_310_720).flatMap { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return (0..<8).map { UInt8(truncatingIfNeeded: state >> (8 * UInt64($0))) }
    }
    try work.put(bytes, "data.csv")
    let outcome = try work.run("run", "data.csv", "--output", "report")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("data.csv"))
    #expect(outcome.errors.utf8.count < 20_000)
    #expect(try work.names() == ["data.csv"])
  }
}
