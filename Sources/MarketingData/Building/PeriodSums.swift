/// From one value per row to one value per period.
struct PeriodSums {
  let periodOfRow: [Int32]
  let count: Int
  /// Where the rows stand in the panel; `nil` for national data.
  let grid: PanelGrid?
  /// What each row counts for in an average; `nil`: all the same.
  var weights: [Double]?

  init(_ timeline: Timeline, _ panel: Panel) {
    periodOfRow = timeline.periodOfRow
    count = timeline.starts.count
    grid = PanelGrid(timeline, panel)
  }

  /// Spend, exposure, outcome: the sum over the geographies of each period.
  func sum(_ values: [Double]) -> PanelSeries {
    var sums = [Double](repeating: 0, count: count)
    guard let grid else {
      for (row, value) in values.enumerated() {
        let period = Int(periodOfRow[row])
        if period >= 0 { sums[period] += value }
      }
      return PanelSeries(national: sums)
    }
    // In the panel's order, so that its series add up to these to the last bit however the rows are sorted.
    let geos = grid.split(values)
    for geo in geos {
      for period in 0..<count { sums[period] += geo[period] }
    }
    return PanelSeries(national: sums, geos: geos)
  }

  /// Prices, temperatures, flags: the average over the geographies of each period.
  ///
  /// A period whose rows all hold the same value has exactly that value, which keeps flags 0 and 1.
  func mean(_ values: [Double]) -> PanelSeries {
    var sums = [Double](repeating: 0, count: count)
    var totals = [Double](repeating: 0, count: count)
    var first = [Double](repeating: .nan, count: count)
    var isSame = [Bool](repeating: true, count: count)
    for (row, value) in values.enumerated() {
      let period = Int(periodOfRow[row])
      guard period >= 0 else { continue }
      let weight = weights?[row] ?? 1
      sums[period] += weight * value
      totals[period] += weight
      if first[period].isNaN { first[period] = value }
      if first[period] != value { isSame[period] = false }
    }
    let means = (0..<count).map { period in
      if isSame[period] { return first[period].isNaN ? 0 : first[period] }
      return totals[period] > 0 ? sums[period] / totals[period] : first[period]
    }
    return PanelSeries(national: means, geos: grid?.split(values) ?? [])
  }

  /// The people of each geography, on average over time; all 1 where the data do not say.
  func populations() -> [Double] {
    guard let grid else { return [] }
    guard let weights else { return [Double](repeating: 1, count: grid.geos) }
    return grid.split(weights).map { people in
      people.allSatisfy { $0 == people[0] } ? people[0] : people.reduce(0, +) / Double(count)
    }
  }
}
