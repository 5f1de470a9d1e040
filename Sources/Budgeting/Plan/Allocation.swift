import MediaMix

/// One channel's part of the plan.
public struct Allocation: Sendable, Equatable {
  public var channel: String
  /// Spend over the window as it was, in money.
  public var current: Double
  /// Spend over the window by the plan, in money.
  public var recommended: Double
  /// Response as it was: the channel's contribution in the window.
  public var currentResponse: Estimate
  public var recommendedResponse: Estimate
  /// Recommended minus current response.
  public var gain: Estimate
  /// One per draw.
  public var gainDraws: [Double]
  /// Mean return of the last unit of money at the recommended spend; `nil` for a channel without spend.
  public var marginalReturn: Double?
  public var lowerBound: Double
  public var upperBound: Double
  /// Held at one of its bounds.
  public var atBound: Bool
  /// Most spent in any window of this length.
  public var observedMaximum: Double
  /// Recommended spend is beyond `extrapolationLimit` times the most observed.
  public var extrapolated: Bool

  public init(
    channel: String, current: Double, recommended: Double, currentResponse: Estimate,
    recommendedResponse: Estimate, gain: Estimate, gainDraws: [Double],
    marginalReturn: Double? = nil, lowerBound: Double, upperBound: Double, atBound: Bool,
    observedMaximum: Double, extrapolated: Bool
  ) {
    self.channel = channel
    self.current = current
    self.recommended = recommended
    self.currentResponse = currentResponse
    self.recommendedResponse = recommendedResponse
    self.gain = gain
    self.gainDraws = gainDraws
    self.marginalReturn = marginalReturn
    self.lowerBound = lowerBound
    self.upperBound = upperBound
    self.atBound = atBound
    self.observedMaximum = observedMaximum
    self.extrapolated = extrapolated
  }

  /// How far beyond the most observed spend the model is still trusted: 1.2 times.
  public static let extrapolationLimit = 1.2

  /// Recommended less current spend, in money.
  public var change: Double { recommended - current }

  /// Change / current spend; `nil` when nothing is spent now.
  public var changeShare: Double? { current > 0 ? change / current : nil }
}
