import Findings
import Insights

/// How the chains of a Bayesian fit mixed, over every free parameter.
public struct ConvergenceBlock: Codable, Sendable, Equatable {
  public var chains: Int
  /// Per chain.
  public var draws: Int
  /// Iterations each chain adapted for.
  public var warmup: Int
  @Null public var maxRhat: Double?
  @Null public var minBulkEss: Double?
  @Null public var minTailEss: Double?
  public var divergences: Int
  @Null public var minEbfmi: Double?
  /// Trajectories that reached the depth limit.
  public var depthHits: Int
  /// Evaluations of the density, warm-up included.
  public var gradients: Int
  /// Starting points that had to be drawn again.
  public var restarts: Int
  public var parameters: [ParameterBlock]

  public init(
    chains: Int, draws: Int, warmup: Int, maxRhat: Double? = nil, minBulkEss: Double? = nil,
    minTailEss: Double? = nil, divergences: Int, minEbfmi: Double? = nil, depthHits: Int,
    gradients: Int, restarts: Int, parameters: [ParameterBlock]
  ) {
    self.chains = chains
    self.draws = draws
    self.warmup = warmup
    self.maxRhat = maxRhat
    self.minBulkEss = minBulkEss
    self.minTailEss = minTailEss
    self.divergences = divergences
    self.minEbfmi = minEbfmi
    self.depthHits = depthHits
    self.gradients = gradients
    self.restarts = restarts
    self.parameters = parameters
  }
}

/// One free parameter and how well its draws tell it.
public struct ParameterBlock: Codable, Sendable, Equatable {
  /// Such as `decay[tv]`.
  public var name: String
  @Null public var mean: Double?
  @Null public var deviation: Double?
  @Null public var rhat: Double?
  @Null public var bulkEss: Double?
  @Null public var tailEss: Double?
  /// Monte Carlo standard error of the mean, as a share of the deviation.
  @Null public var meanError: Double?

  public init(
    name: String, mean: Double? = nil, deviation: Double? = nil, rhat: Double? = nil,
    bulkEss: Double? = nil, tailEss: Double? = nil, meanError: Double? = nil
  ) {
    self.name = name
    self.mean = mean
    self.deviation = deviation
    self.rhat = rhat
    self.bulkEss = bulkEss
    self.tailEss = tailEss
    self.meanError = meanError
  }
}

/// Expected accuracy on periods not seen (PSIS-LOO).
public struct LeaveOneOutBlock: Codable, Sendable, Equatable {
  /// Expected log predictive density, summed over periods.
  @Null public var elpd: Double?
  @Null public var standardError: Double?
  /// Effective number of parameters.
  @Null public var parameters: Double?
  /// Largest Pareto k of a period.
  @Null public var worstK: Double?
  /// Periods whose Pareto k is above 0.7, so that their term is not reliable.
  public var unreliablePeriods: Int

  public init(
    elpd: Double? = nil, standardError: Double? = nil, parameters: Double? = nil,
    worstK: Double? = nil, unreliablePeriods: Int
  ) {
    self.elpd = elpd
    self.standardError = standardError
    self.parameters = parameters
    self.worstK = worstK
    self.unreliablePeriods = unreliablePeriods
  }
}
