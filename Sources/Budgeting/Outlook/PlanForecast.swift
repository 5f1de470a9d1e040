import Calendars
import Findings
import MediaMix

/// The whole outcome of periods ahead, with spend as it would go on and by the plan.
public struct PlanForecast: Codable, Sendable, Equatable {
  /// The first day of each period.
  public var starts: [CivilDate]
  /// The last day of the last one.
  public var end: CivilDate
  /// Spend as in the same periods a year before.
  public var current: Path
  /// Spend by the plan; for a plan of the past year, in its shares. `nil` where no plan may be shown.
  @Null public var recommended: Path?
  /// Recommended less current over all periods, without noise.
  @Null public var difference: Estimate?
  /// Level, trend and seasonality alone, mean per period.
  public var baseline: [Double]
  /// What is assumed of controls, events and organic media, as sentences.
  public var assumptions: [String]
  /// How well the model foretold what is known by now, oldest origin first.
  public var accuracy: [ForecastAccuracy]

  public init(
    starts: [CivilDate], end: CivilDate, current: Path, recommended: Path?, difference: Estimate?,
    baseline: [Double], assumptions: [String] = [], accuracy: [ForecastAccuracy] = []
  ) {
    self.starts = starts
    self.end = end
    self.current = current
    self.recommended = recommended
    self.difference = difference
    self.baseline = baseline
    self.assumptions = assumptions
    self.accuracy = accuracy
  }

  /// The outcome under one way of spending.
  public struct Path: Codable, Sendable, Equatable {
    /// Money over all periods.
    public var spend: Double
    /// Mean per period.
    public var expected: [Double]
    /// Bounds of the predictive interval per period, noise included.
    public var lower: [Double]
    public var upper: [Double]
    /// Over all periods, noise included.
    public var total: Estimate

    public init(
      spend: Double, expected: [Double], lower: [Double], upper: [Double], total: Estimate
    ) {
      self.spend = spend
      self.expected = expected
      self.lower = lower
      self.upper = upper
      self.total = total
    }
  }
}

/// How a forecast made at some point of the past compares with what came.
public struct ForecastAccuracy: Codable, Sendable, Equatable {
  /// The last day that the forecast knew.
  public var origin: CivilDate
  /// Periods foretold.
  public var periods: Int
  /// Sum of absolute errors over the sum of outcomes.
  public var wmape: Double
  /// Foretold total less actual total, over the actual one.
  public var bias: Double
  /// Share of periods within the interval.
  public var coverage: Double
  /// The error of saying the same as a year before; `nil` without such a year.
  @Null public var naiveWmape: Double?

  public init(
    origin: CivilDate, periods: Int, wmape: Double, bias: Double, coverage: Double,
    naiveWmape: Double? = nil
  ) {
    self.origin = origin
    self.periods = periods
    self.wmape = wmape
    self.bias = bias
    self.coverage = coverage
    self.naiveWmape = naiveWmape
  }
}
