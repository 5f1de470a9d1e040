import Calendars
import Statistics

/// What a model expects of periods after its data, for the spend that is planned.
public struct Prediction: Sendable, Equatable {
  /// One cause's part of the expected outcome.
  public struct Part: Sendable, Equatable {
    public var name: String
    /// Mean over draws, one value per period.
    public var values: [Double]
    /// Over all planned periods.
    public var total: Estimate

    public init(name: String, values: [Double], total: Estimate) {
      self.name = name
      self.values = values
      self.total = total
    }
  }

  /// The first day of each planned period.
  public var starts: [CivilDate]
  /// Periods between the model's data and the plan, in which nothing is spent.
  public var gap: Int
  /// Level of every interval.
  public var interval: Double
  /// Mean over draws, one value per period; the sum of all parts.
  public var expected: [Double]
  /// Equal-tailed predictive bounds: what the outcome itself, with its noise, lies between.
  public var lower: [Double]
  public var upper: [Double]
  /// The outcome over all planned periods, noise included.
  public var total: Estimate
  /// Per draw, the expected outcome over all planned periods, without noise.
  public var expectedDraws: [Double]
  /// Covariance of the outcome between planned periods, noise included; `nil` where nobody asked for it.
  public var covariance: Matrix?
  /// Level, trend and seasonality.
  public var baseline: Part
  /// Holidays, events, controls, treatments and organic media, those the model has.
  public var components: [Part]
  /// In the order of the data's channels; carry-over from before the plan is part of them.
  public var channels: [Part]

  public init(
    starts: [CivilDate], gap: Int, interval: Double, expected: [Double], lower: [Double],
    upper: [Double], total: Estimate, expectedDraws: [Double], baseline: Part,
    components: [Part], channels: [Part]
  ) {
    self.starts = starts
    self.gap = gap
    self.interval = interval
    self.expected = expected
    self.lower = lower
    self.upper = upper
    self.total = total
    self.expectedDraws = expectedDraws
    self.baseline = baseline
    self.components = components
    self.channels = channels
  }
}
