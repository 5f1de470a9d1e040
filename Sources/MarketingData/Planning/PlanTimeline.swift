import Calendars
import Findings

/// Places the rows of a plan in the periods that follow a history.
struct PlanTimeline {
  let table: Table
  let dateColumn: Int?
  /// Whether the model's data had a date column; else rows are counted on from their end.
  let isDated: Bool
  let history: Dataset
  let panel: Panel

  /// A plan reaches no further past the data than this many years.
  static let mostYears = 10.0

  /// `nil`, with errors among the findings, where the dates make no timeline after the history.
  func build(_ columns: PlanColumns, _ findings: inout FindingList) -> Timeline? {
    guard let last = history.starts.last else { return nil }
    let first = history.frequency.next(after: last)
    guard let offsets = offsets(from: first, columns, &findings) else { return nil }
    let placed = offsets.filter { $0 >= 0 }
    guard let gap = placed.min(), let end = placed.max() else { return nil }
    var starts = [first]
    while starts.count <= Int(end) {
      starts.append(history.frequency.next(after: starts[starts.count - 1]))
    }
    starts.removeFirst(Int(gap))
    var timeline = Timeline(
      frequency: history.frequency, starts: starts,
      periodOfRow: offsets.map { $0 < 0 ? -1 : $0 - gap },
      firstRow: [Int32](repeating: -1, count: starts.count))
    for (row, period) in timeline.periodOfRow.enumerated()
    where period >= 0 && timeline.firstRow[Int(period)] < 0 {
      timeline.firstRow[Int(period)] = Int32(row)
    }
    PanelCells(
      table: table, timeline: timeline, panel: panel,
      dateColumn: dateColumn.map { table.header[$0] },
      geoColumn: columns.known.names(of: .geo).first
    ).check(&findings)
    if gap > 0 { findings.add(gapWarning(first, until: starts[0], count: Int(gap))) }
    return timeline
  }

  /// Periods between `first` and each row; -1 for rows that an error is about.
  private func offsets(
    from first: CivilDate, _ columns: PlanColumns, _ findings: inout FindingList
  ) -> [Int32]? {
    guard isDated else {
      var next = [Int32](repeating: 0, count: panel.count)
      return panel.geoOfRow.map { geo in
        guard geo >= 0 else { return -1 }
        defer { next[Int(geo)] += 1 }
        return next[Int(geo)]
      }
    }
    guard let dateColumn else {
      let names = columns.known.names(of: .date)
      findings.add(columns.missing(names, "The plan has no column of dates."))
      return nil
    }
    guard let dates = DateColumn.read(table, column: dateColumn, &findings) else { return nil }
    let lastDays =
      history.frequency == .weekly && RowDates.namesLastDay(table.header[dateColumn])
    return dates.days.enumerated().map { row, day in
      guard day != DateColumn.missing else { return -1 }
      let date = CivilDate(dayNumber: Int(day) - (lastDays ? 6 : 0))
      return offset(of: date, written: Int(day), row: row, from: first, &findings)
    }
  }

  private func offset(
    of date: CivilDate, written: Int, row: Int, from first: CivilDate,
    _ findings: inout FindingList
  ) -> Int32 {
    guard date >= first else {
      findings.add(overlap(CivilDate(dayNumber: written), row: row, first: first))
      return -1
    }
    let days = date.dayNumber - first.dayNumber
    guard Double(days) <= PlanTimeline.mostYears * 366 else {
      findings.add(tooFar(date, row: row))
      return -1
    }
    switch history.frequency {
    case .daily: return Int32(days)
    case .weekly:
      guard days.isMultiple(of: 7) else {
        findings.add(offGrid(date, row: row, first: first))
        return -1
      }
      return Int32(days / 7)
    case .monthly:
      return Int32(date.year * 12 + date.month - first.year * 12 - first.month)
    }
  }

  private func overlap(_ date: CivilDate, row: Int, first: CivilDate) -> Finding {
    Finding(
      .error, code: "data.plan-overlap",
      "\(date) belongs to the data the model was fitted to, which end on \(history.lastDay).",
      at: place(row, date), fix: "Start the plan on \(first), or fit the model to later data.")
  }

  private func offGrid(_ date: CivilDate, row: Int, first: CivilDate) -> Finding {
    Finding(
      .error, code: "data.plan-uneven-dates",
      "\(date) is a \(date.weekdayName), but the weeks of the model start on a \(first.weekdayName).",
      at: place(row, date),
      fix: "Write the first day of each week, the first of which is \(first).")
  }

  private func tooFar(_ date: CivilDate, row: Int) -> Finding {
    Finding(
      .error, code: "data.plan-too-far",
      "\(date) is more than \(Int(PlanTimeline.mostYears)) years after the model's data end.",
      at: place(row, date), fix: "Correct the date, or fit the model to later data.")
  }

  private func gapWarning(_ first: CivilDate, until start: CivilDate, count: Int) -> Finding {
    Finding(
      .warning, code: "data.plan-gap",
      count == 1
        ? "The model's data end on \(history.lastDay) and the plan starts on \(start): the period between counts as without any spend."
        : "The model's data end on \(history.lastDay) and the plan starts on \(start): the \(count) periods between count as without any spend.",
      at: Place(file: table.file, column: dateColumn.map { table.header[$0] }),
      fix: "Add rows from \(first) on where something was spent.")
  }

  private func place(_ row: Int, _ date: CivilDate) -> Place {
    Place(
      file: table.file, row: table.line(ofRow: row), column: dateColumn.map { table.header[$0] },
      value: date.description)
  }
}
