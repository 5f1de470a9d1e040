/// The place of every row in a balanced panel: each geography has exactly one row in every period.
struct PanelGrid {
  let geos: Int
  let periods: Int
  /// Geography times the number of periods, plus the period.
  private let cellOfRow: [Int32]

  /// `nil` for national data and for a panel with gaps or repeats.
  init?(_ timeline: Timeline, _ panel: Panel) {
    let periods = timeline.starts.count
    let cells = periods.multipliedReportingOverflow(by: panel.geos.count)
    guard panel.geos.count > 1, !cells.overflow, cells.partialValue == panel.geoOfRow.count,
      cells.partialValue <= Int(Int32.max)
    else { return nil }
    var isTaken = [Bool](repeating: false, count: cells.partialValue)
    var cellOfRow = [Int32](repeating: 0, count: cells.partialValue)
    for row in cellOfRow.indices {
      let (geo, period) = (Int(panel.geoOfRow[row]), Int(timeline.periodOfRow[row]))
      guard geo >= 0, period >= 0 else { return nil }
      let cell = geo * periods + period
      guard !isTaken[cell] else { return nil }
      isTaken[cell] = true
      cellOfRow[row] = Int32(cell)
    }
    geos = panel.geos.count
    self.periods = periods
    self.cellOfRow = cellOfRow
  }

  /// One series per geography from one value per row.
  ///
  /// Geographies that follow each other with the same values (flags, national controls) share their memory.
  func split(_ values: [Double]) -> [[Double]] {
    var cells = [Double](repeating: 0, count: values.count)
    for (row, value) in values.enumerated() { cells[Int(cellOfRow[row])] = value }
    var series: [[Double]] = []
    series.reserveCapacity(geos)
    for geo in 0..<geos {
      let own = cells[(geo * periods)..<((geo + 1) * periods)]
      if let last = series.last, last.elementsEqual(own) {
        series.append(last)
      } else {
        series.append(Array(own))
      }
    }
    return series
  }
}
