/// What a channel would bring over the plan window at other levels of spend.
public struct ResponseCurve: Sendable, Equatable {
  public var channel: String
  /// Spend over the window as it was, in money.
  public var currentSpend: Double
  /// The mean response as it was.
  public var currentResponse: Double
  /// Spend over the window by the plan, in money.
  public var recommendedSpend: Double
  /// Most spent in any window of this length.
  public var observedMaximum: Double
  /// Spend in each whole past quarter, oldest first, scaled to the window's length.
  public var observed: [Double]
  /// From no spend to 1.5 times the larger of current and observed spend.
  public var points: [Point]

  public init(
    channel: String, currentSpend: Double, currentResponse: Double, recommendedSpend: Double,
    observedMaximum: Double, observed: [Double], points: [Point]
  ) {
    self.channel = channel
    self.currentSpend = currentSpend
    self.currentResponse = currentResponse
    self.recommendedSpend = recommendedSpend
    self.observedMaximum = observedMaximum
    self.observed = observed
    self.points = points
  }

  /// One level of spend and what it would bring.
  public struct Point: Sendable, Equatable {
    public var spend: Double
    /// Mean over draws.
    public var response: Double
    /// Bounds of the interval at the fit's level.
    public var lower: Double
    public var upper: Double
    /// Mean derivative of the response to spend.
    public var marginalROI: Double
    /// Beyond the most observed.
    public var extrapolated: Bool

    public init(
      spend: Double, response: Double, lower: Double, upper: Double, marginalROI: Double,
      extrapolated: Bool
    ) {
      self.spend = spend
      self.response = response
      self.lower = lower
      self.upper = upper
      self.marginalROI = marginalROI
      self.extrapolated = extrapolated
    }
  }
}
