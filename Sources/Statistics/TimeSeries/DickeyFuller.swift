import Glibc

/// The augmented Dickey-Fuller test (Said and Dickey, 1984) that a series has a unit root.
///
/// The t of b in `x_t - x_(t-1) = a + b x_(t-1) + sum_(i = 1 ... lags) c_i (x_(t-i) - x_(t-i-1)) + e_t`, with p-values by
/// MacKinnon's response surface (1994). A small p-value speaks for a series that returns to its level.
public struct DickeyFuller: Sendable, Equatable {
  public let statistic: Double
  public let pValue: Double
  /// Lagged changes in the regression.
  public let lags: Int

  /// Takes the number of lags with the lowest AIC, on the same periods, up to Schwert's `12 (n / 100)^(1/4)`.
  ///
  /// `nil` when the series does not vary, is not finite, too short, or followed exactly by its own past.
  public init?(_ values: [Double]) {
    let most = min(
      values.count / 2 - 2, Int(ceil(12 * pow(Double(values.count) / 100, 0.25))))
    guard most >= 0, let lags = Self.chosenLags(values, upTo: most) else { return nil }
    self.init(values, lags: lags)
  }

  /// With a fixed number of lags.
  public init?(_ values: [Double], lags: Int) {
    guard lags >= 0, values.count / 2 - 2 >= lags,
      let (changes, columns) = Self.columns(values, lags: lags),
      let regression = LinearRegression(changes, on: columns),
      let slope = regression.coefficients[1], let error = regression.standardErrors[1], error > 0
    else { return nil }
    statistic = slope / error
    self.lags = lags
    pValue = Self.pValue(statistic)
  }

  /// The changes from period `lags + 1` on, and what explains them: constant, level before, earlier changes.
  private static func columns(_ values: [Double], lags: Int) -> ([Double], [[Double]])? {
    guard Moments.standardized(values) != nil else { return nil }
    let changes = zip(values.dropFirst(), values).map { $0 - $1 }
    let periods = lags..<changes.count
    let earlier = stride(from: 1, through: lags, by: 1).map { lag in
      periods.map { changes[$0 - lag] }
    }
    return (
      Array(changes[periods]),
      [periods.map { _ in 1 }, periods.map { values[$0] }] + earlier
    )
  }

  private static func chosenLags(_ values: [Double], upTo most: Int) -> Int? {
    guard let (changes, columns) = columns(values, lags: most) else { return nil }
    var basis = OrthogonalBasis(rows: changes.count)
    var best: (lags: Int, criterion: Double)?
    let count = Double(changes.count)
    for (place, column) in columns.enumerated() {
      basis.add(column)
      guard place > 0 else { continue }
      let rest = basis.residuals(of: changes)
      let squares = Summation.dot(rest, rest)
      // AIC but for what all lags share.
      let criterion = count * log(squares / count) + 2 * Double(basis.rank)
      if criterion < best?.criterion ?? .infinity { best = (place - 1, criterion) }
    }
    return best?.lags
  }

  /// MacKinnon (1994), tables 3 and 4: one variable, with a constant.
  private static func pValue(_ statistic: Double) -> Double {
    if statistic > 2.74 { return 1 }
    if statistic < -18.83 { return 0 }
    let surface: [Double] =
      statistic <= -1.61
      ? [2.1659, 1.4412, 0.038269] : [1.7339, 0.93202, -0.12745, -0.010368]
    return NormalDistribution.cumulative(
      surface.reversed().reduce(0) { $0 * statistic + $1 })
  }
}
