import Calendars
import Spreadsheets
import Testing

@Suite("Workbooks")
struct SpreadsheetTests {
  private static let day = CivilDate(year: 2026, month: 9, day: 27)

  private func workbook(_ table: SheetTable, name: String = "Table") -> Spreadsheet {
    Spreadsheet(
      properties: SpreadsheetProperties(
        title: "A & B", company: "<C>", custom: [.init("Seed", "7")], created: 1_790_000_000),
      sheets: [Sheet(name: name, about: "", content: .table(table))])
  }

  private var hostile: SheetTable {
    let texts = [
      "=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://x.org", "<b>&\"'", "قناة", "电视",
      "_x0041_", "\u{1}\u{FFFE}tab\tend", String(repeating: "x", count: 40_000), "007", "",
    ]
    return SheetTable(
      columns: [.init("Text"), .init("Number", .percent), .init("Day", .date), .init("Flag")],
      rows: texts.map { text in
        [.text(text), .number(0.1 + 0.2), Self.day.map { .date($0) } ?? .none, .flag(true)]
      } + [[.text("end"), .number(.nan), .none, .none]])
  }

  @Test("have the same bytes each time, and others at another time")
  func sameBytes() throws {
    let book = workbook(hostile)
    let first = try SpreadsheetWriter.write(book)
    #expect(first == (try SpreadsheetWriter.write(book)))
    #expect(first.starts(with: [0x50, 0x4B, 3, 4]))
    var later = book
    later.properties.created += 1
    #expect(first != (try SpreadsheetWriter.write(later)))
  }

  @Test("are written on several threads at once")
  func threads() async throws {
    let book = workbook(hostile)
    let expected = try SpreadsheetWriter.write(book)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try SpreadsheetWriter.write(book) } }
      for try await bytes in group { #expect(bytes == expected) }
    }
  }

  @Test(
    "with a sheet that cannot be called so are refused",
    arguments: [
      "", "a/b", "[x]", String(repeating: "n", count: 32),
    ])
  func badName(name: String) {
    #expect(throws: SpreadsheetProblem.self) {
      try SpreadsheetWriter.write(workbook(hostile, name: name))
    }
  }

  @Test("with two sheets of one name are refused")
  func sameNames() {
    var book = workbook(hostile)
    book.sheets += book.sheets
    #expect(throws: SpreadsheetProblem.self) { try SpreadsheetWriter.write(book) }
  }

  @Test("hold tables without rows")
  func empty() throws {
    let book = workbook(SheetTable(columns: [.init("Alone")], rows: []))
    #expect(try !SpreadsheetWriter.write(book).isEmpty)
  }

  @Test("know which cells are a column's, without the total")
  func ranges() {
    let table = SheetTable(
      columns: [.init("A"), .init("B")], rows: [[.none, .none], [.none, .none]], hasTotal: true)
    #expect(table.range(1, on: "S") == CellRange(sheet: "S", column: 1, rows: 1..<2))
    #expect(table.range(0, on: "S", rows: 1..<2) == CellRange(sheet: "S", column: 0, rows: 2..<3))
  }

  @Test("show money with the sign where the locale has it")
  func money() {
    #expect(
      ValueFormat.money(symbol: "$", isAfter: false, places: 0).code == "\"$\"#,##0;-\"$\"#,##0")
    #expect(ValueFormat.money(symbol: "€", isAfter: true, places: 2).code == "#,##0.00 \"€\"")
    #expect(ValueFormat.money(symbol: "a\"b", isAfter: true, places: 0).code == "#,##0 \"ab\"")
  }
}
