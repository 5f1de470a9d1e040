import Statistics

/// The transformed series of every candidate of every driver, over all periods.
///
/// Columns are scaled so that a coefficient is a return: the driver's share of the (scaled) outcome
/// per share of all spend.
struct CandidateColumns: Sendable {
  let drivers: [MediaDriver]
  /// One per driver.
  let grids: [TransformGrid]
  let periods: Int
  /// Each driver's first column; one more entry for the end.
  let starts: [Int]
  /// One column per driver and candidate, driver after driver.
  let matrix: Matrix

  init(drivers: [MediaDriver], grids: [TransformGrid]) {
    let periods = drivers.first?.values.count ?? 0
    var starts = [0]
    for grid in grids { starts.append(starts[starts.count - 1] + grid.candidates.count) }
    var matrix = Matrix(rows: periods, columns: starts[drivers.count])
    for (index, driver) in drivers.enumerated() {
      let peaks = DriverPeak(driver)
      for (place, candidate) in grids[index].candidates.enumerated() {
        var parameters = candidate.parameters
        parameters.halfSaturation *= peaks.value(parameters)
        let column = starts[index] + place
        let response = driver.form.response(driver.values, parameters)
        let sum = Summation.sum(response)
        let factor = sum > 0 ? driver.share * Double(periods) / sum : 0
        matrix.setColumn(column, to: response.lazy.map { factor == 0 ? 0 : factor * $0 })
      }
    }
    self.drivers = drivers
    self.grids = grids
    self.periods = periods
    self.starts = starts
    self.matrix = matrix
  }

  /// The columns of a driver.
  func range(_ driver: Int) -> Range<Int> { starts[driver]..<starts[driver + 1] }

  /// Each driver's candidate nearest to the starting values.
  var startColumns: [Int] { drivers.indices.map { starts[$0] + grids[$0].start } }

  /// The coordinates of a choice of columns, driver after driver.
  func coordinates(_ columns: [Int]) -> [Double] {
    columns.enumerated().flatMap { driver, column in
      let grid = grids[driver]
      let deviation = grid.candidates[column - starts[driver]].deviation
      return grid.axes.indices.map { deviation[$0] }
    }
  }
}

/// The largest driver that saturation sees, which half-saturations are shares of; 1 for a driver that is never on.
struct DriverPeak {
  private let driver: MediaDriver
  private let fixed: Double?

  init(_ driver: MediaDriver) {
    self.driver = driver
    let most = driver.values.max() ?? 0
    fixed = driver.form.order == .saturationFirst ? (most > 0 ? most : 1) : nil
  }

  /// - Parameter parameters: of the carry-over.
  func value(_ parameters: ChannelParameters) -> Double {
    if let fixed { return fixed }
    let most = driver.form.carried(driver.values, parameters).max() ?? 0
    return most > 0 ? most : 1
  }
}
