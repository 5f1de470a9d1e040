import Calendars
import Findings
import Settings

/// Reads a table of experiments: one row per test, with the numbers and dates that people and spreadsheets write.
///
/// Columns: `channel`, `start` and `end` (first and last day), `geo` (optional; empty: the whole market),
/// `spend_change`, `lift`, `standard_error`, in any order; others are ignored.
public enum LiftTestReader {
  /// The tests of a file.
  ///
  /// - Throws: every cell that cannot be read, with its row and column.
  public static func read(bytes: [UInt8], file: String) throws(Unusable) -> [LiftTest] {
    try readTable(bytes: bytes, file: file).tests
  }

  /// The tests of a file, and where each of them stands.
  public static func readTable(bytes: [UInt8], file: String) throws(Unusable) -> LiftTestTable {
    var findings = FindingList()
    guard let reading = TableReader(file: file).read(bytes, &findings) else {
      throw Unusable(.input, findings.all)
    }
    let table = reading.table
    let columns = LiftTestColumn.find(in: table, &findings)
    let profiles = table.header.indices.map { ColumnProfile(table, column: $0) }
    let marks = DecimalMarks(profiles, table, reading.delimiter, &findings).marks
    var rows = LiftTestRows(table: table, marks: marks, columns: columns)
    let tests = rows.read(&findings)
    guard let tests, !findings.hasErrors else { throw Unusable(.input, findings.all) }
    return LiftTestTable(
      tests: tests, file: file, rows: (0..<table.rowCount).map { table.line(ofRow: $0) },
      findings: findings.all)
  }
}

/// Experiments as they were read from a file.
public struct LiftTestTable: Sendable, Equatable {
  public var tests: [LiftTest]
  public var file: String
  /// The file's line of each test, counted from 1 with the header as line 1.
  public var rows: [Int]
  /// Warnings and notes about how numbers were read.
  public var findings: [Finding]

  public init(tests: [LiftTest], file: String, rows: [Int], findings: [Finding] = []) {
    self.tests = tests
    self.file = file
    self.rows = rows
    self.findings = findings
  }
}

/// The columns of a table of experiments, read one by one so that every bad cell is told.
private struct LiftTestRows {
  let table: Table
  let marks: [DecimalMark]
  let columns: [LiftTestColumn: Int]

  mutating func read(_ findings: inout FindingList) -> [LiftTest]? {
    let channels = texts(.channel)
    for row in channels.indices where channels[row].isEmpty {
      findings.add(
        Finding(
          .error, code: "lift.no-channel", "The channel is missing.",
          at: place(.channel, row: row), fix: "Write the channel's name."))
    }
    let dates = days(&findings)
    let change = numbers(.spendChange, &findings)
    let lift = numbers(.lift, &findings)
    let error = numbers(.standardError, &findings)
    guard let dates, let change, let lift, let error else { return nil }
    let geos = texts(.geo)
    return channels.indices.map { row in
      LiftTest(
        channel: channels[row], start: CivilDate(dayNumber: Int(dates.start[row])),
        end: CivilDate(dayNumber: Int(dates.end[row])), geo: Self.geo(geos[row]),
        spendChange: change[row], lift: lift[row], standardError: error[row])
    }
  }

  private static let wholeMarket: Set<String> = ["", "national", "all", "total", "na", "-"]

  private static func geo(_ text: String) -> String? {
    wholeMarket.contains(text.lowercased()) ? nil : text
  }

  private func texts(_ column: LiftTestColumn) -> [String] {
    guard let index = columns[column] else {
      return [String](repeating: column == .geo ? "" : "?", count: table.rowCount)
    }
    return (0..<table.rowCount).map { table.text(row: $0, column: index) }
  }

  private func numbers(_ column: LiftTestColumn, _ findings: inout FindingList) -> [Double]? {
    guard let index = columns[column] else { return nil }
    return NumberColumn(table: table, column: index, mark: marks[index]).read(.control, &findings)
  }

  private func days(_ findings: inout FindingList) -> (start: [Int32], end: [Int32])? {
    let both: [LiftTestColumn] = [.start, .end]
    let indices = both.compactMap { columns[$0] }
    let dates = DateColumn.read(table, columns: indices, &findings)
    for (date, index) in zip(dates, indices) {
      guard let date, ["yyyy-mm", "yyyy-Www"].contains(date.format) else { continue }
      findings.add(
        Finding(
          .error, code: "lift.not-a-day", "Dates such as \(date.format) do not name a day.",
          at: Place(file: table.file, column: table.header[index]),
          fix: "Write the first and the last day of the test, such as 2025-03-31."))
    }
    guard dates.count == 2, let start = dates[0], let end = dates[1] else { return nil }
    return (start.days, end.days)
  }

  private func place(_ column: LiftTestColumn, row: Int) -> Place {
    Place(
      file: table.file, row: table.line(ofRow: row),
      column: columns[column].map { table.header[$0] } ?? column.rawValue)
  }
}
