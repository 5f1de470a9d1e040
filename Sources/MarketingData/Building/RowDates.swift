import Calendars
import Findings
import Settings

/// Finds the period of each row: from the date column, or by counting rows from a configured first day.
struct RowDates {
  let table: Table
  let detection: Detection
  let settings: DataSettings
  let panel: Panel

  func read(_ findings: inout FindingList) -> (timeline: Timeline?, format: String?) {
    if let column = detection.columns.firstIndex(where: { $0.role == .date }) {
      guard let dates = DateColumn.read(table, column: column, &findings) else { return (nil, nil) }
      let name = table.header[column]
      var timeline = TimelineBuilder(table: table, column: name, settings: settings)
        .build(dates.days, &findings)
      if let built = timeline {
        check(built, dateColumn: name, &findings)
        if built.frequency == .weekly, Self.namesLastDay(name) {
          timeline?.starts = built.starts.map { $0.adding(days: -6) }
          findings.add(endsNote(name))
        }
      }
      return (timeline, dates.format)
    }
    guard let start = settings.start else { return (nil, nil) }
    let timeline = counted(from: start, settings.frequency ?? .weekly)
    check(timeline, dateColumn: nil, &findings)
    return (timeline, nil)
  }

  /// Whether a column is called after the end of its weeks, as `week_ending` is.
  static func namesLastDay(_ column: String) -> Bool {
    ColumnName(column).words.contains { ["ending", "end", "ended"].contains($0) }
  }

  private func endsNote(_ column: String) -> Finding {
    Finding(
      .note, code: "data.week-ending",
      "Dates were read as the last day of each week, which begins six days earlier.",
      at: Place(file: table.file, column: column),
      fix: "Rename the column if they are first days.")
  }

  private func check(_ timeline: Timeline, dateColumn: String?, _ findings: inout FindingList) {
    let geo = detection.columns.first { $0.role == .geo }?.name
    PanelCells(
      table: table, timeline: timeline, panel: panel, dateColumn: dateColumn, geoColumn: geo
    ).check(&findings)
  }

  /// The rows of each geography in the order of the file, one period each.
  private func counted(from start: CivilDate, _ frequency: Frequency) -> Timeline {
    var next = [Int32](repeating: 0, count: panel.count)
    let periodOfRow = panel.geoOfRow.map { geo -> Int32 in
      guard geo >= 0 else { return -1 }
      defer { next[Int(geo)] += 1 }
      return next[Int(geo)]
    }
    let count = Int(next.max() ?? 0)
    var starts: [CivilDate] = []
    for index in 0..<count {
      switch frequency {
      case .daily: starts.append(start.adding(days: index))
      case .weekly: starts.append(start.adding(days: 7 * index))
      case .monthly: starts.append(start.adding(months: index))
      }
    }
    var firstRow = [Int32](repeating: -1, count: count)
    for (row, period) in periodOfRow.enumerated() where period >= 0 && firstRow[Int(period)] < 0 {
      firstRow[Int(period)] = Int32(row)
    }
    return Timeline(
      frequency: frequency, starts: starts, periodOfRow: periodOfRow, firstRow: firstRow)
  }
}
