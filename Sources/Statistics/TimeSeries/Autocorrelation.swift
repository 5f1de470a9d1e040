/// How strongly a series resembles itself some periods earlier.
public struct Autocorrelation: Sendable, Equatable {
  /// At lags 1, 2, ...: `sum_t e_t e_(t-k) / sum_t e_t^2`, e being deviations from the mean of the whole series.
  public let values: [Double]
  /// Partial ones at the same lags: what is left of each once the shorter lags are accounted for.
  ///
  /// By Durbin and Levinson's recursion on `values`, so always within -1 and 1 (statsmodels' `ldb`).
  public let partial: [Double]
  private let count: Int

  /// `nil` when the series does not vary, is not finite, or has no more than twice as many values as `lags`.
  public init?(_ series: [Double], lags: Int) {
    guard lags > 0, series.count > 2 * lags, series.allSatisfy(\.isFinite) else { return nil }
    values = Moments.autocorrelations(series, lags: lags)
    guard values.allSatisfy(\.isFinite) else { return nil }
    partial = Self.partial(values)
    count = series.count
  }

  /// How far an autocorrelation of independent values reaches with probability `level`: `z / sqrt(n)`.
  public func bound(_ level: Double) -> Double {
    NormalDistribution.quantile(0.5 + level / 2) / Double(count).squareRoot()
  }

  /// Bartlett's half-widths (1946) per lag: that of lag k allows for the autocorrelations before it.
  public func bartlettBounds(_ level: Double) -> [Double] {
    let plain = bound(level)
    var squares = 0.0
    return values.map { value in
      defer { squares += value * value }
      return plain * (1 + 2 * squares).squareRoot()
    }
  }

  private static func partial(_ values: [Double]) -> [Double] {
    var weights: [Double] = []
    var rest = 1.0
    return values.indices.map { lag in
      let explained = Summation.sum(weights.indices.lazy.map { weights[$0] * values[lag - 1 - $0] })
      guard rest > 0 else { return 0 }
      let next = (values[lag] - explained) / rest
      weights = zip(weights, weights.reversed()).map { $0 - next * $1 } + [next]
      rest *= 1 - next * next
      return next
    }
  }
}
