import Calendars
import Findings
import Settings

/// The periods that the rows fall into.
struct Timeline {
  var frequency: Frequency
  /// The first day of each period, without gaps.
  var starts: [CivilDate]
  /// The period of each row; -1 for a row without one.
  var periodOfRow: [Int32]
  /// The first row of each period; -1 for a period without any.
  var firstRow: [Int32]
}

extension Timeline {
  /// No period: for data whose dates cannot be read.
  init(withoutPeriodsFor rows: Int) {
    self.init(
      frequency: .weekly, starts: [], periodOfRow: [Int32](repeating: -1, count: rows),
      firstRow: [])
  }
}

/// Tells the frequency from the days of the rows and places each row in its period.
struct TimelineBuilder {
  let table: Table
  /// The date column's header.
  let column: String
  let settings: DataSettings

  /// The timeline; `nil`, with errors among the findings, where the days make none.
  func build(_ days: [Int32], _ findings: inout FindingList) -> Timeline? {
    let distinct = Set(days).subtracting([DateColumn.missing]).sorted().map(Int.init)
    guard let first = distinct.first, distinct.count >= 2 else {
      if !findings.hasErrors { findings.add(tooFew(distinct.count)) }
      return nil
    }
    if let distant = DistantDate(distinct, step: settings.frequency?.days) {
      findings.add(self.distant(distant, days))
      return nil
    }
    guard let frequency = settings.frequency ?? Self.frequency(of: distinct) else {
      findings.add(irregular(distinct))
      return nil
    }
    switch frequency {
    case .daily:
      return grid(
        days, .daily, from: first, step: 1, count: distinct[distinct.count - 1] - first + 1,
        &findings)
    case .weekly:
      let anchor = weekAnchor(distinct)
      let count = (distinct[distinct.count - 1] - anchor) / 7 + 1
      return grid(days, .weekly, from: anchor, step: 7, count: count, &findings)
    case .monthly:
      return months(days, distinct, &findings)
    }
  }

  /// The frequency whose step the middle gap between distinct days is; `nil` for anything else.
  static func frequency(of days: [Int]) -> Frequency? {
    let gaps = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
    switch gaps[gaps.count / 2] {
    case 1: return .daily
    case 7: return .weekly
    case 28...31: return .monthly
    default: return nil
    }
  }

  /// The first day on the weekday that most days have.
  private func weekAnchor(_ days: [Int]) -> Int {
    var counts = [Int](repeating: 0, count: 7)
    for day in days { counts[Self.phase(day)] += 1 }
    let usual = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
    return days.first { Self.phase($0) == usual } ?? days[0]
  }

  private static func phase(_ day: Int) -> Int { ((day % 7) + 7) % 7 }

  private func grid(
    _ days: [Int32], _ frequency: Frequency, from anchor: Int, step: Int, count: Int,
    _ findings: inout FindingList
  ) -> Timeline {
    var timeline = Timeline(
      frequency: frequency, starts: (0..<count).map { CivilDate(dayNumber: anchor + $0 * step) },
      periodOfRow: [Int32](repeating: -1, count: days.count),
      firstRow: [Int32](repeating: -1, count: count))
    var strays = Occurrences<(row: Int, day: Int)>()
    for (row, day) in days.enumerated() where day != DateColumn.missing {
      let offset = Int(day) - anchor
      guard offset >= 0, offset.isMultiple(of: step) else {
        strays.add((row, Int(day)))
        continue
      }
      timeline.place(row: row, in: offset / step)
    }
    findings.add(strays) { offGrid($0.day, row: $0.row, anchor: anchor) }
    return timeline
  }

  /// Months keep their usual day where all rows share it and every month has it; else they start on the 1st.
  private func months(_ days: [Int32], _ distinct: [Int], _ findings: inout FindingList)
    -> Timeline?
  {
    func month(_ day: Int) -> Int {
      let parts = CivilDate(dayNumber: day).parts
      return parts.year * 12 + parts.month - 1
    }
    let first = month(distinct[0])
    let count = month(distinct[distinct.count - 1]) - first + 1
    let dayOfMonth = CivilDate(dayNumber: distinct[0]).day
    let isShared = distinct.allSatisfy { CivilDate(dayNumber: $0).day == dayOfMonth }
    let start = CivilDate(
      year: first / 12, month: first % 12 + 1, day: isShared && dayOfMonth <= 28 ? dayOfMonth : 1)
    guard let start else { return nil }
    var timeline = Timeline(
      frequency: .monthly, starts: (0..<count).map { start.adding(months: $0) },
      periodOfRow: [Int32](repeating: -1, count: days.count),
      firstRow: [Int32](repeating: -1, count: count))
    var previous = DateColumn.missing
    var index = 0
    for (row, day) in days.enumerated() where day != DateColumn.missing {
      if day != previous { index = month(Int(day)) - first }
      previous = day
      timeline.place(row: row, in: index)
    }
    return timeline
  }

  private func offGrid(_ day: Int, row: Int, anchor: Int) -> Finding {
    let date = CivilDate(dayNumber: day)
    let usual = CivilDate(dayNumber: anchor).weekdayName
    let offset = Self.phase(day - anchor)
    let before = date.adding(days: -offset)
    let nearest = offset <= 3 ? before : before.adding(days: 7)
    return Finding(
      .error, code: "data.uneven-dates",
      "\(date) is a \(date.weekdayName), but the weeks of the other rows start on a \(usual).",
      at: Place(
        file: table.file, row: table.line(ofRow: row), column: column, value: date.description),
      fix: "Correct the date, perhaps to \(nearest).")
  }

  private func distant(_ distant: DistantDate, _ days: [Int32]) -> Finding {
    let date = CivilDate(dayNumber: distant.day)
    let row = days.firstIndex { Int($0) == distant.day }
    return Finding(
      .error, code: "data.distant-date",
      "\(date) is far from the other dates, which \(distant.isLate ? "end" : "begin") on \(CivilDate(dayNumber: distant.neighbour)).",
      at: Place(
        file: table.file, row: row.map { table.line(ofRow: $0) }, column: column,
        value: row.map { table.text(row: $0, column: table.header.firstIndex(of: column) ?? 0) }),
      fix: "Correct the year.")
  }

  private func tooFew(_ count: Int) -> Finding {
    Finding(
      .error, code: "data.too-few-periods",
      count == 1 ? "Every row has the same date." : "No row has a date.",
      at: Place(file: table.file, column: column), fix: "Write one row per week, day or month.")
  }

  private func irregular(_ days: [Int]) -> Finding {
    let gaps = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
    return Finding(
      .error, code: "data.uneven-dates",
      "Rows are \(gaps[gaps.count / 2]) days apart in the middle of the data: neither daily, weekly nor monthly.",
      at: Place(file: table.file, column: column),
      fix: "Write one row per day, week or month; name `data.frequency` where the dates are right.")
  }
}

extension Timeline {
  fileprivate mutating func place(row: Int, in period: Int) {
    periodOfRow[row] = Int32(period)
    if firstRow[period] < 0 { firstRow[period] = Int32(row) }
  }
}

extension Frequency {
  /// Days in a period, or a little less.
  fileprivate var days: Int {
    switch self {
    case .daily: 1
    case .weekly: 7
    case .monthly: 28
    }
  }
}
