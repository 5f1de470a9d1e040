import Statistics

/// What is left of the outcome once the model has explained all it can, tested and ready to be drawn.
public struct ResidualStudy: Sendable, Equatable {
  public var tests: [ResidualTest]
  /// `nil` for a series too short for any lag.
  public var correlation: Autocorrelation?
  /// The expected outcome per period.
  public var fitted: [Double]
  /// Residuals in standard deviations, per period: studentised where the leverage is known, else divided by their own
  /// deviation.
  public var standardized: [Double]
  /// Points of a normal Q-Q plot of `standardized`.
  public var scores: NormalScores

  /// Most lags that are looked at: half a year of weeks, as far as a quarter of the periods.
  static func lags(periods: Int) -> Int { min(26, periods / 4) }

  /// - Parameters:
  ///   - units: outcome per unit that was modelled; noise is even in those units. Empty: 1.
  ///   - studentized: the same residuals with their leverage, where it could be told.
  static func make(
    _ decomposition: Decomposition, units: [Double], studentized: InfluenceStudy?
  ) -> Result<ResidualStudy, DiagnosticGap> {
    let residual = decomposition.residual
    guard residual.allSatisfy(\.isFinite), decomposition.expected.allSatisfy(\.isFinite) else {
      return .failure(.notFinite)
    }
    guard residual.count > 2 else { return .failure(.tooFewPeriods) }
    let even = InfluenceStudy.even(residual, units: units)
    let deviation = Moments.deviation(even, lostDegrees: 0)
    let size = Moments.mean(decomposition.expected.map { abs($0) })
    guard Moments.deviation(residual, lostDegrees: 0) > 1e-12 * size, deviation > 0 else {
      return .failure(.constantResiduals)
    }
    let standardized = even.indices.map { period in
      studentized?.internallyStudentized[period] ?? even[period] / deviation
    }
    guard let scores = NormalScores(standardized) else { return .failure(.constantResiduals) }
    let lags = lags(periods: residual.count)
    return .success(
      ResidualStudy(
        tests: ResidualTest.all(residual, fitted: decomposition.expected, lags: lags),
        correlation: Autocorrelation(residual, lags: lags), fitted: decomposition.expected,
        standardized: standardized, scores: scores))
  }
}
