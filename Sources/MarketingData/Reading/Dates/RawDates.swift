import Calendars
import Findings

/// The dates of a column as far as each cell tells, and what is needed to tell the rest from all of them.
struct RawDates {
  /// Days since 1970-01-01 of the rows that are settled; `DateColumn.missing` elsewhere.
  private(set) var days: [Int32]
  /// Rows not written like a date.
  private(set) var unreadable = Occurrences<Int>()
  /// Rows that name no day of the calendar, such as February 30th.
  private(set) var impossible = Occurrences<Int>()
  private var open: [(row: Int, first: Int, second: Int, year: Int)] = []
  /// How the first date that tells its order is written.
  private(set) var writing = "yyyy-mm-dd"

  /// Rows whose order of day and month is not told by the cell.
  var openCount: Int { open.count }

  init(_ table: Table, column: Int) {
    var days = [Int32](repeating: DateColumn.missing, count: table.rowCount)
    var unreadable = Occurrences<Int>()
    var impossible = Occurrences<Int>()
    var open: [(row: Int, first: Int, second: Int, year: Int)] = []
    var writing: String?
    table.forEachCell(of: column) { row, cell in
      guard let date = DateCell(cell) else {
        unreadable.add(row)
        return
      }
      if case .open(let first, let second, let year) = date {
        open.append((row, first, second, year))
      } else if let day = date.day {
        days[row] = Int32(day.dayNumber)
        writing = writing ?? date.writing
      } else {
        impossible.add(row)
      }
    }
    self.days = days
    self.unreadable = unreadable
    self.impossible = impossible
    self.open = open
    if let writing { self.writing = writing }
  }

  /// The order that a day above 12 tells; `nil` where none does, or rows contradict each other.
  var toldOrder: DateOrder? {
    let dayFirst = open.contains { $0.first > 12 && $0.second <= 12 }
    let monthFirst = open.contains { $0.second > 12 && $0.first <= 12 }
    return dayFirst == monthFirst ? nil : dayFirst ? .dayFirst : .monthFirst
  }

  /// Settles the open rows in one order.
  mutating func resolve(_ order: DateOrder) {
    for cell in open {
      if let day = Self.day(cell.first, cell.second, cell.year, order) {
        days[cell.row] = Int32(day.dayNumber)
      } else {
        impossible.add(cell.row)
      }
    }
  }

  private static func day(_ first: Int, _ second: Int, _ year: Int, _ order: DateOrder)
    -> CivilDate?
  {
    switch order {
    case .dayFirst: CivilDate(year: year, month: second, day: first)
    case .monthFirst: CivilDate(year: year, month: first, day: second)
    }
  }

  /// The order that the column tells; `nil`, with an error among the findings, when it tells none or both.
  ///
  /// A number above 12 can only be a day. Where no row has one, the order in which the rows follow each other by one day,
  /// week or month is taken, if the other order leaves them scattered.
  func order(_ table: Table, at place: Place, _ findings: inout FindingList) -> DateOrder? {
    let dayFirst = open.first { $0.first > 12 && $0.second <= 12 }
    let monthFirst = open.first { $0.second > 12 && $0.first <= 12 }
    switch (dayFirst, monthFirst) {
    case (.some, .none): return .dayFirst
    case (.none, .some): return .monthFirst
    case (.some(let day), .some(let month)):
      findings.add(
        Finding(
          .error, code: "data.mixed-dates",
          "Dates are written both as dd/mm/yyyy (row \(table.line(ofRow: day.row))) and as mm/dd/yyyy (row \(table.line(ofRow: month.row))).",
          at: place, fix: "Write every date as yyyy-mm-dd, such as 2025-12-28."))
      return nil
    case (.none, .none):
      return orderBySpacing(table, at: place, &findings)
    }
  }

  private func orderBySpacing(
    _ table: Table, at place: Place, _ findings: inout FindingList
  ) -> DateOrder? {
    let even = DateOrder.allCases.filter { order in
      let days = open.compactMap { Self.day($0.first, $0.second, $0.year, order)?.dayNumber }
      return days.count == open.count && Spacing.isEven(days)
    }
    if even.count == 1, let order = even.first {
      findings.add(
        Finding(
          .note, code: "data.date-order",
          "Dates were read as \(order.rawValue): only so do the periods follow each other without gaps.",
          at: place))
      return order
    }
    guard let first = open.first else { return nil }
    let text = table.text(
      row: first.row, column: table.header.firstIndex(of: place.column ?? "") ?? 0)
    findings.add(
      Finding(
        .error, code: "data.ambiguous-dates",
        "Dates such as \(quoted(text)) are ambiguous: they can be read as dd/mm/yyyy and as mm/dd/yyyy.",
        at: place.of(row: table.line(ofRow: first.row), value: text),
        fix: "Write every date as yyyy-mm-dd, such as 2025-12-28."))
    return nil
  }
}

extension DateCell {
  /// The day, or a month's or week's first day; `nil` when there is none or the order is open.
  var day: CivilDate? {
    switch self {
    case .complete(let year, let month, let day):
      CivilDate(year: year, month: month, day: day)
    case .month(let year, let month):
      CivilDate(year: year, month: month, day: 1)
    case .week(let year, let week):
      Self.monday(year: year, week: week)
    case .open: nil
    }
  }

  /// The Monday of an ISO 8601 week: week 1 is the one with January 4th.
  private static func monday(year: Int, week: Int) -> CivilDate? {
    guard (1...53).contains(week), let fourth = CivilDate(year: year, month: 1, day: 4) else {
      return nil
    }
    let first = fourth.adding(days: 1 - fourth.weekday)
    let monday = first.adding(days: 7 * (week - 1))
    // Week 53 exists when its Thursday is still in the year.
    return monday.adding(days: 3).year == year ? monday : nil
  }

  fileprivate var writing: String {
    switch self {
    case .complete: "yyyy-mm-dd"
    case .open: "dd/mm/yyyy"
    case .month: "yyyy-mm"
    case .week: "yyyy-Www"
    }
  }
}
