import Glibc
import MediaMix

/// What an invented Bayesian fit says about itself.
public struct SamplePosterior: Sendable {
  public var rhat = 1.003
  public var bulkESS = 2_300.0
  public var tailESS = 1_900.0
  public var divergences = 0
  public var energy = 0.91
  /// Periods whose Pareto k is above 0.7.
  public var unreliable = 1
  /// Channels, by place, that the priors made.
  public var priorDriven: Set<Int> = [6]
  /// Distance of each experiment from the model; they are on the first channels.
  public var experiments: [Double] = []

  public init() {}

  func report(_ channels: [ChannelResult], periods: Int) -> PosteriorReport {
    PosteriorReport(
      convergence: Convergence(
        chains: 4, warmup: 1000, draws: 1000, maxRhat: rhat, minBulkESS: bulkESS,
        minTailESS: tailESS, divergences: divergences, depthHits: 0, minEBFMI: energy,
        gradients: 61_234, restarts: 0, parameters: parameters(channels)),
      priors: channels.enumerated().map { comparison($1, isDriven: priorDriven.contains($0)) },
      experiments: zip(channels, experiments).map { experiment($0, distance: $1, periods) },
      leaveOneOut: LeaveOneOut(
        elpd: -2_114.6, standardError: 11.3, parameters: 14.2,
        paretoK: (0..<periods).map { $0 < unreliable ? 0.83 : 0.21 }))
  }

  /// The first parameter is the worst of all.
  private func parameters(_ channels: [ChannelResult]) -> [ParameterSummary] {
    channels.enumerated().map { place, channel in
      let share = 1 / Double(place + 1)
      return ParameterSummary(
        name: "decay[\(channel.name)]", mean: 0.5, deviation: 0.1, rhat: 1 + (rhat - 1) * share,
        bulkESS: bulkESS / share, tailESS: tailESS / share, meanError: 0.002 * share)
    }
  }

  private func comparison(_ channel: ChannelResult, isDriven: Bool) -> PriorComparison {
    let prior = Estimate(
      mean: 1.83, median: 1.22, lower: 0.28, upper: 5.37, innerLower: 0.67, innerUpper: 2.24)
    let posterior = channel.whole.roi ?? prior
    return PriorComparison(
      channel: channel.name, prior: prior, posterior: isDriven ? prior : posterior,
      informed: isDriven ? 0.12 : 0.87, isDataInformed: !isDriven,
      priorDensity: ReturnDensity(draws: (0..<200).map { 0.3 + 5 * pow(Double($0) / 200, 2) }))
  }

  private func experiment(_ channel: ChannelResult, distance: Double, _ periods: Int)
    -> ExperimentResult
  {
    let error = 60_000.0
    let modelled = Estimate(
      mean: 400_000, median: 398_000, lower: 310_000, upper: 497_000, innerLower: 362_000,
      innerUpper: 438_000)
    return ExperimentResult(
      channel: channel.name, geo: nil, start: periods - 20, end: periods - 14,
      spendChange: 150_000, lift: modelled.mean - distance * 82_000, standardError: error,
      modelled: modelled, distance: distance)
  }
}
