import Findings
import Insights

/// What a channel would bring over the plan window at other levels of spend.
public struct ResponseCurveBlock: Codable, Sendable, Equatable {
  public var channel: String
  public var currentSpend: Double
  public var currentResponse: Double
  @Null public var recommendedSpend: Double?
  /// Most spent in any window of this length.
  public var observedMaximum: Double
  /// Spend in each past quarter, scaled to the window's length.
  public var observed: [Double]
  public var points: [CurvePoint]

  public init(
    channel: String, currentSpend: Double, currentResponse: Double,
    recommendedSpend: Double? = nil, observedMaximum: Double, observed: [Double],
    points: [CurvePoint]
  ) {
    self.channel = channel
    self.currentSpend = currentSpend
    self.currentResponse = currentResponse
    self.recommendedSpend = recommendedSpend
    self.observedMaximum = observedMaximum
    self.observed = observed
    self.points = points
  }
}

/// One point of a response curve.
public struct CurvePoint: Codable, Sendable, Equatable {
  public var spend: Double
  /// Mean over draws.
  public var response: Double
  public var lower: Double
  public var upper: Double
  public var marginalRoi: Double
  /// Beyond the most observed.
  public var extrapolated: Bool

  public init(
    spend: Double, response: Double, lower: Double, upper: Double, marginalRoi: Double,
    extrapolated: Bool
  ) {
    self.spend = spend
    self.response = response
    self.lower = lower
    self.upper = upper
    self.marginalRoi = marginalRoi
    self.extrapolated = extrapolated
  }
}
