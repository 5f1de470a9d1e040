import MediaMix

/// One world of a study: how it was fitted, and each channel beside its truth.
public struct FittedWorld: Codable, Sendable, Equatable {
  public var seed: UInt64
  public var periods: Int
  /// Standard deviation of the noise over the mean outcome.
  public var noise: Double
  /// Whether the noise has heavy tails, or single weeks are far out.
  public var isOdd: Bool
  /// Outcome that media truly brought.
  public var media: Double
  /// The outcome over all periods, without noise.
  public var expected: Double
  /// All channels together, from joint draws; `nil` where the fit failed.
  public var total: Comparison?
  /// Empty where the fit failed.
  public var channels: [FittedChannel]
  public var sampling: Sampled?
  /// `nil` where no plans were asked for, or none could be made.
  public var plans: PlannedWorld?
  /// Why there is no fit.
  public var failure: String?
  /// Processor seconds of the fit; `nil` in a reproducible run.
  public var seconds: Double?

  /// A world that is not fitted yet.
  package init(_ world: StudyWorld) {
    seed = world.seed
    periods = world.dataset.count
    noise = world.noise
    isOdd = world.isOdd
    media = world.media
    expected = world.expected
    channels = []
  }
}

/// One channel of a fitted world.
public struct FittedChannel: Codable, Sendable, Equatable {
  public var name: String
  public var kind: String?
  public var spend: Double
  /// The correlation of its spend with that of the channel most like it.
  public var likeness: Double
  /// Over all periods. The ROI is this over the spend, and covers its truth exactly when this does.
  public var contribution: Comparison
  /// `nil` without spend.
  public var marginalROI: Comparison?

  /// Whether the channel truly does nothing.
  public var isIdle: Bool { contribution.truth == 0 }

  private enum CodingKeys: String, CodingKey {
    case name, kind, spend, likeness, contribution
    // As `marginal_roi` comes back from snake case.
    case marginalROI = "marginalRoi"
  }
}

/// How a Bayesian fit was sampled.
public struct Sampled: Codable, Sendable, Equatable {
  public var maxRhat: Double
  public var minBulkESS: Double
  public var minTailESS: Double
  public var divergences: Int
  public var gradients: Int

  /// R-hat at most 1.01, bulk and tail ESS at least 400, and no divergence.
  public var isConverged: Bool {
    maxRhat <= 1.01 && minBulkESS >= 400 && minTailESS >= 400 && divergences == 0
  }

  init(_ convergence: Convergence) {
    maxRhat = convergence.maxRhat
    minBulkESS = convergence.minBulkESS
    minTailESS = convergence.minTailESS
    divergences = convergence.divergences
    gradients = convergence.gradients
  }

  private enum CodingKeys: String, CodingKey {
    case maxRhat
    case minBulkESS = "minBulkEss"
    case minTailESS = "minTailEss"
    case divergences, gradients
  }
}
