import Findings
import Insights
import MediaMix
import Settings

/// The model, how well it fits, and how it was fitted.
public struct ModelBlock: Codable, Sendable, Equatable {
  public var method: FitMethod
  public var seed: UInt64
  public var performance: PerformanceBlock
  /// `null` for a ridge fit, which has no chains.
  @Null public var convergence: ConvergenceBlock?
  /// `null` for a ridge fit.
  @Null public var leaveOneOut: LeaveOneOutBlock?
  /// Another tool's model that was asked for.
  @Null public var preset: ModelPreset?
  /// How the outcome scatters; `null` for a ridge fit, which assumes nothing about it.
  @Null public var noise: NoiseKind?
  /// Draws behind every interval.
  public var draws: Int
  @Null public var penalty: PenaltyBlock?
  /// Starts of the search for transforms on the cross-validated loss; empty for a Bayesian fit.
  public var search: [SearchStart]
  public var timings: TimingsBlock

  public init(
    method: FitMethod, seed: UInt64, performance: PerformanceBlock,
    convergence: ConvergenceBlock? = nil, leaveOneOut: LeaveOneOutBlock? = nil,
    preset: ModelPreset? = nil, noise: NoiseKind? = nil, draws: Int, penalty: PenaltyBlock? = nil,
    search: [SearchStart] = [], timings: TimingsBlock
  ) {
    self.method = method
    self.seed = seed
    self.performance = performance
    self.convergence = convergence
    self.leaveOneOut = leaveOneOut
    self.preset = preset
    self.noise = noise
    self.draws = draws
    self.penalty = penalty
    self.search = search
    self.timings = timings
  }
}

/// In-sample accuracy, with the holdout's beside it.
public struct PerformanceBlock: Codable, Sendable, Equatable {
  @Null public var r2Score: Double?
  @Null public var adjustedR2: Double?
  @Null public var mape: Double?
  @Null public var wmape: Double?
  public var rmse: Double
  public var mae: Double
  public var meanActual: Double
  public var meanPredicted: Double
  /// `null` when the data are too short.
  @Null public var holdout: HoldoutBlock?

  public init(
    r2Score: Double? = nil, adjustedR2: Double? = nil, mape: Double? = nil, wmape: Double? = nil,
    rmse: Double, mae: Double, meanActual: Double, meanPredicted: Double,
    holdout: HoldoutBlock? = nil
  ) {
    self.r2Score = r2Score
    self.adjustedR2 = adjustedR2
    self.mape = mape
    self.wmape = wmape
    self.rmse = rmse
    self.mae = mae
    self.meanActual = meanActual
    self.meanPredicted = meanPredicted
    self.holdout = holdout
  }
}

/// How a refit without the last periods predicted them.
public struct HoldoutBlock: Codable, Sendable, Equatable {
  @Null public var r2Score: Double?
  @Null public var mape: Double?
  @Null public var wmape: Double?
  public var rmse: Double
  public var mae: Double
  /// Share of held-out periods inside their interval.
  @Null public var coverage: Double?
  public var periods: Int
  /// Held-out periods inside their interval.
  public var inside: Int
  /// Mean continuous ranked probability score, in the outcome's unit.
  @Null public var crps: Double?

  public init(
    r2Score: Double? = nil, mape: Double? = nil, wmape: Double? = nil, rmse: Double, mae: Double,
    coverage: Double? = nil, periods: Int, inside: Int, crps: Double? = nil
  ) {
    self.r2Score = r2Score
    self.mape = mape
    self.wmape = wmape
    self.rmse = rmse
    self.mae = mae
    self.coverage = coverage
    self.periods = periods
    self.inside = inside
    self.crps = crps
  }
}

/// The ridge penalty chosen by blocked cross-validation.
public struct PenaltyBlock: Codable, Sendable, Equatable {
  public var value: Double
  public var tried: [Double]
  /// Mean squared error over the folds, as a share of the outcome's variance.
  public var error: [Double]
  /// Standard error over the folds of each `error`, and of its difference to the lowest.
  public var standardError: [Double]
  public var differenceError: [Double]

  public init(
    value: Double, tried: [Double], error: [Double], standardError: [Double] = [],
    differenceError: [Double] = []
  ) {
    self.value = value
    self.tried = tried
    self.error = error
    self.standardError = standardError
    self.differenceError = differenceError
  }
}

/// Seconds spent; `null` in a reproducible run, where SOURCE_DATE_EPOCH is set.
public struct TimingsBlock: Codable, Sendable, Equatable {
  @Null public var fitSeconds: Double?

  public init(
    fitSeconds: Double? = nil
  ) {
    self.fitSeconds = fitSeconds
  }
}
