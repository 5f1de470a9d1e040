import Insights
import MediaMix

/// What a Bayesian fit adds.
extension BlockBuilder {
  private var posterior: PosteriorReport? { analysis.fit.posterior }

  var convergence: ConvergenceBlock? {
    posterior.map(\.convergence).map { found in
      ConvergenceBlock(
        chains: found.chains, draws: found.draws, warmup: found.warmup,
        maxRhat: found.maxRhat.finite, minBulkEss: found.minBulkESS.finite,
        minTailEss: found.minTailESS.finite, divergences: found.divergences,
        minEbfmi: found.minEBFMI.finite, depthHits: found.depthHits, gradients: found.gradients,
        restarts: found.restarts,
        parameters: found.parameters.map { parameter in
          ParameterBlock(
            name: parameter.name, mean: parameter.mean.finite,
            deviation: parameter.deviation.finite, rhat: parameter.rhat.finite,
            bulkEss: parameter.bulkESS.finite, tailEss: parameter.tailESS.finite,
            meanError: parameter.relativeError)
        })
    }
  }

  var leaveOneOut: LeaveOneOutBlock? {
    posterior?.leaveOneOut.map { found in
      LeaveOneOutBlock(
        elpd: found.elpd.finite, standardError: found.standardError.finite,
        parameters: found.parameters.finite, worstK: found.paretoK.filter(\.isFinite).max(),
        unreliablePeriods: found.unreliablePeriods)
    }
  }

  var experiments: [ExperimentBlock] {
    evidence.experiments.map { test in
      let last = max(test.start, min(test.end, analysis.dataset.count) - 1)
      return ExperimentBlock(
        channel: test.channel, geo: test.geo, start: day(test.start), end: lastDay(last),
        spendChange: test.spendChange, lift: test.lift, standardError: test.standardError,
        model: test.modelled, distance: test.distance.finite,
        agreement: Agreement(distance: test.distance), message: evidence.experimentMessage(test))
    }
  }

  func demand(_ index: Int) -> DemandBlock {
    let found = evidence.demand.channels[index]
    return DemandBlock(
      verdict: found.verdict, score: found.score, signs: found.signs,
      adjustedBy: found.adjustedBy, isTested: found.isTested,
      message: evidence.demandMessage(index))
  }

  /// A channel's return before and after the data.
  func comparison(_ index: Int) -> PriorComparison? {
    posterior?.priors.first { $0.channel == analysis.channels[index].name }
  }

  /// How likely each return of a channel is, before the data where there were priors, and after.
  func roiDensity(_ index: Int) -> RoiDensityBlock? {
    let whole = analysis.channels[index].whole
    guard whole.spend > 0 else { return nil }
    return RoiDensityBlock(
      prior: comparison(index)?.priorDensity,
      posterior: DensityBlock(draws: whole.contributionDraws.map { $0 / whole.spend }))
  }
}
