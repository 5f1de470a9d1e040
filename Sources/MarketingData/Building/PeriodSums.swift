/// From one value per row to one value per period.
struct PeriodSums {
  let periodOfRow: [Int32]
  let count: Int
  /// What each row counts for in an average; `nil`: all the same.
  var weights: [Double]?

  /// Spend, exposure, outcome: the sum over the geographies of each period.
  func sum(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (row, value) in values.enumerated() {
      let period = Int(periodOfRow[row])
      if period >= 0 { sums[period] += value }
    }
    return sums
  }

  /// Prices, temperatures, flags: the average over the geographies of each period.
  ///
  /// A period whose rows all hold the same value has exactly that value, which keeps flags 0 and 1.
  func mean(_ values: [Double]) -> [Double] {
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
    return (0..<count).map { period in
      if isSame[period] { return first[period].isNaN ? 0 : first[period] }
      return totals[period] > 0 ? sums[period] / totals[period] : first[period]
    }
  }
}
