/// What a Bayesian fit says about itself: how it was sampled, what the priors did, what experiments say.
public struct PosteriorReport: Codable, Sendable, Equatable {
  public var convergence: Convergence
  /// One per channel, in the order of `Fit.channelNames`.
  public var priors: [PriorComparison]
  public var experiments: [ExperimentResult]
  public var leaveOneOut: LeaveOneOut?

  public init(
    convergence: Convergence, priors: [PriorComparison], experiments: [ExperimentResult] = [],
    leaveOneOut: LeaveOneOut? = nil
  ) {
    self.convergence = convergence
    self.priors = priors
    self.experiments = experiments
    self.leaveOneOut = leaveOneOut
  }
}

/// How well the chains mixed, over every free parameter of the model.
public struct Convergence: Codable, Sendable, Equatable {
  public var chains: Int
  public var warmup: Int
  /// Per chain.
  public var draws: Int
  /// Largest rank-normalised split R-hat.
  public var maxRhat: Double
  public var minBulkESS: Double
  public var minTailESS: Double
  public var divergences: Int
  /// Trajectories that reached the depth limit.
  public var depthHits: Int
  /// Smallest energy fraction (E-BFMI) of a chain.
  public var minEBFMI: Double
  /// Evaluations of the density over all chains, warm-up included.
  public var gradients: Int
  /// Starting points that had to be drawn again.
  public var restarts: Int
  public var parameters: [ParameterSummary]

  public init(
    chains: Int, warmup: Int, draws: Int, maxRhat: Double, minBulkESS: Double, minTailESS: Double,
    divergences: Int, depthHits: Int, minEBFMI: Double, gradients: Int, restarts: Int,
    parameters: [ParameterSummary]
  ) {
    self.chains = chains
    self.warmup = warmup
    self.draws = draws
    self.maxRhat = maxRhat
    self.minBulkESS = minBulkESS
    self.minTailESS = minTailESS
    self.divergences = divergences
    self.depthHits = depthHits
    self.minEBFMI = minEBFMI
    self.gradients = gradients
    self.restarts = restarts
    self.parameters = parameters
  }

  // Names that survive being written in snake case and read back.
  private enum CodingKeys: String, CodingKey {
    case chains, warmup, draws, maxRhat
    case minBulkESS = "minBulkEss"
    case minTailESS = "minTailEss"
    case divergences, depthHits
    case minEBFMI = "minEbfmi"
    case gradients, restarts, parameters
  }
}

/// One free parameter's posterior and how well it is known.
public struct ParameterSummary: Codable, Sendable, Equatable {
  /// Such as `decay[tv]`.
  public var name: String
  public var mean: Double
  public var deviation: Double
  public var rhat: Double
  public var bulkESS: Double
  public var tailESS: Double
  /// Monte Carlo standard error of the mean.
  public var meanError: Double

  public init(
    name: String, mean: Double, deviation: Double, rhat: Double, bulkESS: Double, tailESS: Double,
    meanError: Double
  ) {
    self.name = name
    self.mean = mean
    self.deviation = deviation
    self.rhat = rhat
    self.bulkESS = bulkESS
    self.tailESS = tailESS
    self.meanError = meanError
  }

  private enum CodingKeys: String, CodingKey {
    case name, mean, deviation, rhat
    case bulkESS = "bulkEss"
    case tailESS = "tailEss"
    case meanError
  }
}

/// A channel's return before and after the data.
public struct PriorComparison: Codable, Sendable, Equatable {
  public var channel: String
  /// ROI where the channel has spend, else the share of the outcome.
  public var prior: Estimate
  public var posterior: Estimate
  /// Of the prior's draws; `nil` where they do not vary or a model was saved without it.
  public var priorDensity: ReturnDensity?
  /// `1 - (posterior width / prior width)^2`, of 50 % intervals of `asinh(return / prior median)`: 0 when the data
  /// said nothing, 1 when they said all.
  public var informed: Double
  /// Whether the data, more than the prior, made the estimate: `informed` of at least one half.
  public var isDataInformed: Bool

  public init(
    channel: String, prior: Estimate, posterior: Estimate, informed: Double, isDataInformed: Bool,
    priorDensity: ReturnDensity? = nil
  ) {
    self.channel = channel
    self.prior = prior
    self.posterior = posterior
    self.priorDensity = priorDensity
    self.informed = informed
    self.isDataInformed = isDataInformed
  }
}

/// An experiment beside what the calibrated model makes of it.
public struct ExperimentResult: Codable, Sendable, Equatable {
  public var channel: String
  public var geo: String?
  /// Index of the first and one past the last period of the change.
  public var start: Int
  public var end: Int
  public var spendChange: Double
  /// What was measured, and its standard error.
  public var lift: Double
  public var standardError: Double
  /// What the model says the change brought.
  public var modelled: Estimate
  /// Modelled mean minus lift, over the root of both variances.
  public var distance: Double

  public init(
    channel: String, geo: String?, start: Int, end: Int, spendChange: Double, lift: Double,
    standardError: Double, modelled: Estimate, distance: Double
  ) {
    self.channel = channel
    self.geo = geo
    self.start = start
    self.end = end
    self.spendChange = spendChange
    self.lift = lift
    self.standardError = standardError
    self.modelled = modelled
    self.distance = distance
  }
}

/// Expected accuracy on periods not seen, by Pareto-smoothed importance sampling (PSIS-LOO).
public struct LeaveOneOut: Codable, Sendable, Equatable {
  /// Expected log predictive density, summed over periods, and its standard error.
  public var elpd: Double
  public var standardError: Double
  /// Effective number of parameters.
  public var parameters: Double
  /// Pareto k of each period, between -1 and 10: above 0.7, the period's term is not reliable.
  public var paretoK: [Double]

  public init(elpd: Double, standardError: Double, parameters: Double, paretoK: [Double]) {
    self.elpd = elpd
    self.standardError = standardError
    self.parameters = parameters
    self.paretoK = paretoK
  }
}
