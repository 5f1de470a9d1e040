import Calendars
import Findings

/// Checks that every geography has exactly one row in every period, and that rows are in order.
struct PanelCells {
  let table: Table
  let timeline: Timeline
  let panel: Panel
  /// The date column's header; `nil` where rows are dated by their number.
  let dateColumn: String?
  /// The geography's header.
  let geoColumn: String?

  func check(_ findings: inout FindingList) {
    let strays = StrayGeos(timeline: timeline, panel: panel)
    findings.add(strays.found.map { $0.finding(table, geoColumn, panel) })
    var explained: Set<Int> = []
    if let rows = firstRows(&findings, &explained) {
      reportMissing(rows, strays, explained, &findings)
    }
    reportUnsorted(&findings)
  }

  /// The row of each geography and period, -1 for none; `nil` when there are far too many pairs for the rows.
  ///
  /// - Parameter explained: receives the empty pairs that a repeated date stands in the place of.
  private func firstRows(
    _ findings: inout FindingList, _ explained: inout Set<Int>
  ) -> [Int32]? {
    let periods = timeline.starts.count
    let pairs = periods.multipliedReportingOverflow(by: panel.count)
    guard !pairs.overflow, pairs.partialValue <= 8 * table.rowCount + 10_000 else {
      findings.add(sparse)
      return nil
    }
    var rows = [Int32](repeating: -1, count: pairs.partialValue)
    var duplicates = Occurrences<(row: Int, first: Int)>()
    for row in 0..<table.rowCount {
      let period = timeline.periodOfRow[row]
      let geo = panel.geoOfRow[row]
      guard period >= 0, geo >= 0 else { continue }
      let index = Int(geo) * periods + Int(period)
      if rows[index] >= 0 {
        duplicates.add((row, Int(rows[index])))
      } else {
        rows[index] = Int32(row)
      }
    }
    var likely: [Int: Int] = [:]
    for (row, _) in duplicates.first {
      guard let period = skipped(around: row) else { continue }
      let index = Int(panel.geoOfRow[row]) * periods + period
      guard rows[index] < 0, explained.insert(index).inserted else { continue }
      likely[row] = period
    }
    findings.add(duplicates) { duplicate(row: $0.row, first: $0.first, likely: likely[$0.row]) }
    return rows
  }

  /// The one period between those of the rows above and below, which the row itself was likely meant for.
  private func skipped(around row: Int) -> Int? {
    guard row > 0, row + 1 < table.rowCount, panel.geoOfRow[row - 1] == panel.geoOfRow[row + 1],
      panel.geoOfRow[row] == panel.geoOfRow[row - 1]
    else { return nil }
    let (before, after) = (timeline.periodOfRow[row - 1], timeline.periodOfRow[row + 1])
    return before >= 0 && after - before == 2 ? Int(before) + 1 : nil
  }

  private func reportMissing(
    _ rows: [Int32], _ strays: StrayGeos, _ explained: Set<Int>, _ findings: inout FindingList
  ) {
    // A row that could not be placed (a broken date, an empty geography) is not missing.
    let isPlaced = zip(timeline.periodOfRow, panel.geoOfRow).allSatisfy { $0 >= 0 && $1 >= 0 }
    // Nor is one that was left out for the number of its fields.
    guard isPlaced, !findings.all.contains(where: { $0.code == "data.ragged-row" }) else { return }
    let periods = timeline.starts.count
    var gaps = Occurrences<Int>()
    for (index, row) in rows.enumerated() where row < 0 {
      guard !explained.contains(index),
        !strays.explains(period: index % periods, geo: index / periods)
      else { continue }
      gaps.add(index)
    }
    findings.add(gaps) { missing(period: $0 % periods, geo: $0 / periods, rows: rows) }
  }

  private func reportUnsorted(_ findings: inout FindingList) {
    var last = [Int32](repeating: -1, count: panel.count)
    for row in 0..<table.rowCount {
      let period = timeline.periodOfRow[row]
      let geo = Int(panel.geoOfRow[row])
      guard period >= 0, geo >= 0 else { continue }
      if period < last[geo] {
        findings.add(
          Finding(
            .warning, code: "data.unsorted-dates",
            "Rows are not in order of date (this is the first that is earlier than the row before it); they were sorted.",
            at: place(row), fix: "Sort the file by date if the order was not meant."))
        return
      }
      last[geo] = period
    }
  }

  private func duplicate(row: Int, first: Int, likely: Int?) -> Finding {
    let date = timeline.starts[Int(timeline.periodOfRow[row])]
    let whose = panel.geos.isEmpty ? "" : " for \(quoted(panel.geos[Int(panel.geoOfRow[row])]))"
    return Finding(
      .error, code: "data.duplicate-date",
      "\(date) appears twice\(whose): first in row \(table.line(ofRow: first)).",
      at: place(row),
      fix: likely.map { "Correct the date, perhaps to \(timeline.starts[$0])." }
        ?? (panel.geos.isEmpty
          ? "Keep one row per period; for a panel, name the column of geographies (`data.geo`)."
          : "Keep one row per geography and period."))
  }

  private func missing(period: Int, geo: Int, rows: [Int32]) -> Finding {
    let date = timeline.starts[period]
    let whose = panel.geos.isEmpty ? "" : " for \(quoted(panel.geos[geo]))"
    let start = geo * timeline.starts.count
    let before = rows[start..<(start + period)].last { $0 >= 0 }
    return Finding(
      .error, code: "data.missing-period",
      before.map {
        "There is no row for \(date)\(whose), after row \(table.line(ofRow: Int($0)))."
      } ?? "There is no row for \(date)\(whose).",
      at: Place(
        file: table.file, row: before.map { table.line(ofRow: Int($0)) }, column: dateColumn),
      fix: "Add the row (0 where nothing was spent).")
  }

  private var sparse: Finding {
    let first = timeline.starts.first?.description ?? ""
    let last = timeline.starts.last?.description ?? ""
    let whose = panel.geos.isEmpty ? "" : " for each of \(panel.geos.count) geographies"
    return Finding(
      .error, code: "data.missing-period",
      "The dates run from \(first) to \(last): \(timeline.starts.count) periods\(whose), but the file has only \(table.rowCount) rows.",
      at: Place(file: table.file, column: geoColumn ?? dateColumn),
      fix: panel.geos.isEmpty
        ? "Correct the first or last date." : "Check the dates and the column of geographies.")
  }

  private func place(_ row: Int) -> Place {
    Place(
      file: table.file, row: table.line(ofRow: row), column: dateColumn,
      value: timeline.starts[Int(timeline.periodOfRow[row])].description)
  }
}
