import Calendars
import Findings
import Wording

/// A column of dates, one day per row.
struct DateColumn {
  /// Days since 1970-01-01; `missing` where the cell holds no date.
  var days: [Int32]
  /// How dates are written, such as `yyyy-mm-dd`; for people.
  var format: String

  static let missing = Int32.min

  /// Reads the column; `nil`, with an error among the findings, when the order of day and month cannot be told.
  static func read(_ table: Table, column: Int, _ findings: inout FindingList) -> DateColumn? {
    finish(RawDates(table, column: column), table, column: column, told: nil, &findings)
  }

  /// Reads columns that are written alike, where what one tells of the order of day and month holds for all.
  static func read(
    _ table: Table, columns: [Int], _ findings: inout FindingList
  ) -> [DateColumn?] {
    let raw = columns.map { RawDates(table, column: $0) }
    let told = Set(raw.compactMap(\.toldOrder))
    return zip(raw, columns).map { cells, column in
      finish(cells, table, column: column, told: told.count == 1 ? told.first : nil, &findings)
    }
  }

  private static func finish(
    _ raw: RawDates, _ table: Table, column: Int, told: DateOrder?, _ findings: inout FindingList
  ) -> DateColumn? {
    var cells = raw
    let place = Place(file: table.file, column: table.header[column])
    var format = cells.writing
    if cells.openCount > 0 {
      guard let order = told ?? cells.order(table, at: place, &findings) else { return nil }
      cells.resolve(order)
      format = order.rawValue
    }
    findings.add(cells.unreadable) { row in
      unreadableDate(table.text(row: row, column: column), at: place, row: table.line(ofRow: row))
    }
    findings.add(cells.impossible) { row in
      let text = table.text(row: row, column: column)
      return Finding(
        .error, code: "data.impossible-date", "\(quoted(text)) is not a day of the calendar.",
        at: place.of(row: table.line(ofRow: row), value: text),
        fix: "Correct the date, written as in 2025-12-28.")
    }
    return DateColumn(days: cells.days, format: format)
  }

  private static func unreadableDate(_ text: String, at place: Place, row: Int) -> Finding {
    let fix: Phrase = "Write a date such as 2025-12-28, or remove the row."
    let place = place.of(row: row, value: text)
    if text.isEmpty {
      return Finding(.error, code: "data.missing-date", "The date is missing.", at: place, fix: fix)
    }
    return Finding(
      .error, code: "data.not-a-date", "\(quoted(text)) is not a date.", at: place, fix: fix)
  }
}

extension Place {
  /// The same place, in one row of it.
  func of(row: Int, value: String? = nil) -> Place {
    var place = self
    place.row = row
    if let value { place.value = value }
    return place
  }
}
