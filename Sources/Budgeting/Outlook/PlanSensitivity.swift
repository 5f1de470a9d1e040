import MediaMix

/// How much the plan hangs on what is not known of one channel.
public struct PlanSensitivity: Codable, Sendable, Equatable {
  public var channel: String
  /// What is not known.
  public var cause: Cause
  /// Share of the variance of the plan's gain that this alone explains, 0 to 1.
  public var varianceShare: Double
  /// What knowing it exactly would add to the expected gain, because the plan would then be made for it; in the
  /// outcome's unit over the window (expected value of partial perfect information).
  public var valueOfKnowing: Double
  /// Its interval in the draws: the return, the decay, or the half-saturation.
  public var estimate: Estimate

  /// What of a channel is not known.
  public enum Cause: String, Codable, Sendable, CaseIterable {
    /// How much it returns at today's spend.
    case returns = "roi"
    /// How long its effect lasts.
    case decay
    /// How fast it saturates.
    case saturation

    /// In the middle of a sentence.
    public var word: String {
      switch self {
      case .returns: "return"
      case .decay: "decay"
      case .saturation: "saturation"
      }
    }
  }

  public init(
    channel: String, cause: Cause, varianceShare: Double, valueOfKnowing: Double,
    estimate: Estimate
  ) {
    self.channel = channel
    self.cause = cause
    self.varianceShare = varianceShare
    self.valueOfKnowing = valueOfKnowing
    self.estimate = estimate
  }
}
