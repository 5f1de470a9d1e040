import Findings
import Insights
import MediaMix

/// What is left of the outcome once the model has explained all it can.
public struct ResidualsBlock: Codable, Sendable, Equatable {
  public var tests: [ResidualTestBlock]
  /// Autocorrelation at lags 1, 2, ...; empty where the series is too short.
  public var acf: [Double]
  /// Partial autocorrelation at the same lags.
  public var pacf: [Double]
  /// What chance explains of either, on both sides of 0, at `level`; `null` without lags.
  @Null public var bound: Double?
  /// Bartlett's bound per lag of `acf`, which allows for the shorter lags.
  public var bartlettBounds: [Double]
  /// Level of the bounds and of the band around the quantiles.
  public var level: Double
  /// Expected outcome per period, in the order of `series.starts`.
  public var fitted: [Double]
  /// Residuals in standard deviations, in the same order.
  public var standardized: [Double]
  public var quantiles: QuantilesBlock
  /// Running mean of `standardized` over a fifth of the periods, by `fitted`; empty for few periods.
  public var smooth: [SmoothPointBlock]
}

/// One point of a smooth line through residuals.
public struct SmoothPointBlock: Codable, Sendable, Equatable {
  /// Mean expected outcome of the periods it stands for.
  public var fitted: Double
  /// Their mean residual, in standard deviations.
  public var residual: Double
}

/// One test of the residuals.
public struct ResidualTestBlock: Codable, Sendable, Equatable {
  public var name: ResidualTestKind
  public var label: String
  /// `null` for a test that looks at none.
  @Null public var lags: Int?
  /// `null` where the test cannot be made of so many residuals.
  @Null public var statistic: Double?
  /// `null` also for Durbin-Watson.
  @Null public var pValue: Double?
  @Null public var verdict: Verdict?
  public var message: String

  public init(
    name: ResidualTestKind, label: String, lags: Int?, statistic: Double?, pValue: Double?,
    verdict: Verdict?, message: String
  ) {
    self.name = name
    self.label = label
    self.lags = lags
    self.statistic = statistic
    self.pValue = pValue
    self.verdict = verdict
    self.message = message
  }
}

/// Points of a normal Q-Q plot of the standardised residuals, in ascending order.
public struct QuantilesBlock: Codable, Sendable, Equatable {
  public var theoretical: [Double]
  public var observed: [Double]
  /// Band around the line in which chance keeps normal residuals, per point.
  public var lower: [Double]
  public var upper: [Double]
  /// The least-squares line through the points.
  public var slope: Double
  public var intercept: Double
  /// 1 on a straight line.
  public var correlation: Double
}
