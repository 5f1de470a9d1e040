/// How the Bayesian model is set up and sampled.
public struct BayesSettings: Codable, Sendable, Equatable {
  /// Independent chains. Range: 1 to 64. Default: 4.
  public var chains = 4
  /// Iterations each chain adapts for. Range: 50 to 100,000. Default: 1,000.
  public var warmup = 1000
  /// Mean acceptance the step size is adapted to; `nil`: 0.9. Range: 0.5 to 0.99.
  public var targetAcceptance: Double?
  public var noise = NoiseKind.normal
  /// Another tool's model; what the configuration states besides wins over the preset.
  public var preset: ModelPreset?
  /// Knots of the trend (`piecewise`, or Meridian's); `nil`: chosen from the data, 1 for Meridian's preset.
  public var knots: Int?
  /// Pairs of channels whose effects strengthen each other.
  public var synergies: [ChannelPair] = []
  /// Every pair of channels is a synergy, for at most `mostChannelsForEverySynergy` channels. Default: no.
  public var everySynergy = false
  /// For every channel without an entry in `channelPriors`.
  public var priors = ChannelPriors()
  /// By channel name; what an entry leaves out comes from `priors`, then from the model's defaults.
  public var channelPriors: [String: ChannelPriors] = [:]
  /// Experiments the model is calibrated with.
  public var liftTests: [LiftTest] = []
  /// A table of experiments, beside the configuration; read into `liftTests` before fitting.
  public var liftTestFile: String?

  /// Channels up to which all pairs can be told apart from a few years of weeks: 5, which are 10 pairs.
  public static let mostChannelsForEverySynergy = 5

  public init() {}
}

/// Two channels, in the data's order.
public struct ChannelPair: Codable, Sendable, Equatable {
  public var first: String
  public var second: String

  public init(first: String, second: String) {
    self.first = first
    self.second = second
  }
}

/// What is believed about one channel before the data; at most one of the first four is given.
public struct ChannelPriors: Codable, Sendable, Equatable {
  /// Contribution over spend, over all periods.
  public var roi: Prior?
  /// Outcome per extra unit of money when all spend is scaled.
  public var marginalROI: Prior?
  /// Contribution as a share of the outcome's total.
  public var contributionShare: Prior?
  /// Effect at full saturation, in units of the scaled outcome.
  public var coefficient: Prior?
  /// Decay of geometric, delayed and binomial adstock, 0 to 1; the shape of Weibull's.
  public var decay: Prior?
  /// Delay of the peak in periods; the scale of Weibull's adstock in periods.
  public var peak: Prior?
  /// As a multiple of the channel's mean driver in the periods in which it runs.
  public var halfSaturation: Prior?
  /// Hill exponent.
  public var slope: Prior?

  public init() {}

  private enum CodingKeys: String, CodingKey {
    case roi, contributionShare, coefficient, decay, peak, halfSaturation, slope
    // As `marginal_roi` comes back from snake case.
    case marginalROI = "marginalRoi"
  }
}
