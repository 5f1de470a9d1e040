import Calendars
import Findings

/// How far off the model was in recent periods, and whether that is more than it used to be.
///
/// Errors are of one period ahead: each period is foretold by a refit that saw nothing after an origin a quarter or less
/// before it, and by what came between. Of a right model such errors, over their standard deviations, are independent with
/// variance 1, which is what all tests here lean on.
public struct AccuracyDrift: Codable, Sendable, Equatable {
  public var source: AccuracySource
  public var starts: [CivilDate]
  public var actual: [Double]
  public var expected: [Double]
  public var lower: [Double]
  public var upper: [Double]
  /// Actual less expected in standard deviations, neighbours' resemblance taken out of its size.
  public var scores: [Double]
  /// Index of the first recent period.
  public var firstRecent: Int
  public var recent: ErrorMeasure
  /// `null` where no period before the recent ones was foretold.
  @Null public var baseline: ErrorMeasure?
  /// Recent over earlier error; `null` without an earlier one.
  @Null public var ratio: Double?
  /// Probability of errors so much larger, or larger still, where nothing changed.
  @Null public var ratioP: Double?
  /// Forecast of the recent periods' total less what came, as a share of it, with the interval of the forecast's error.
  public var bias: MonitoredValue
  @Null public var biasP: Double?
  /// Probability of so few recent periods inside their interval.
  public var coverageP: Double
  /// Cumulative sums of the scores, upwards and downwards.
  public var sumsHigh: [Double]
  public var sumsLow: [Double]
  /// What neither sum should pass.
  public var sumLimit: Double
  /// The largest sum of the monitored periods.
  public var largestSum: Double
  /// First day of the period in which a sum passed the limit.
  @Null public var alarm: CivilDate?
  /// First day of the run that led there.
  @Null public var since: CivilDate?
}

/// Where errors come from.
public enum AccuracySource: String, Codable, Sendable, CaseIterable {
  /// Refits that had not seen the periods.
  case forecasts
  /// Residuals of the fit itself, where the data are too short to be foretold.
  case residuals
}

/// How far off a model was over some periods.
public struct ErrorMeasure: Codable, Sendable, Equatable {
  public var periods: Int
  /// Sum of |error| over sum of |actual|.
  @Null public var wmape: Double?
  /// Mean of |error| / |actual| over periods whose actual is not 0.
  @Null public var mape: Double?
  /// Periods inside their interval.
  public var inside: Int
  /// The same as a share.
  public var coverage: Double

  public init(periods: Int, wmape: Double?, mape: Double?, inside: Int) {
    self.periods = periods
    self.wmape = wmape
    self.mape = mape
    self.inside = inside
    coverage = Double(inside) / Double(max(periods, 1))
  }
}
