/// What one geography spent and got over all periods.
public struct GeoResult: Sendable, Equatable {
  public var name: String
  /// Total of the outcome.
  public var outcome: Double
  /// Paid channels, in the data's order.
  public var channels: [Channel]

  public init(name: String, outcome: Double, channels: [Channel]) {
    self.name = name
    self.outcome = outcome
    self.channels = channels
  }

  /// One paid channel in one geography.
  public struct Channel: Sendable, Equatable {
    public var name: String
    public var spend: Double
    public var contribution: Estimate
    /// Contribution / spend; `nil` without spend.
    public var roi: Estimate?

    public init(name: String, spend: Double, contribution: Estimate, roi: Estimate?) {
      self.name = name
      self.spend = spend
      self.contribution = contribution
      self.roi = roi
    }
  }
}
