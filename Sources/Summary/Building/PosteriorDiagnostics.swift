import Insights
import MediaMix

/// How a posterior was sampled, as diagnostics: each measure with its threshold, then each parameter.
struct PosteriorDiagnostics {
  var evidence: Evidence

  var blocks: [DiagnosticBlock] {
    guard let posterior = evidence.analysis.fit.posterior else { return [] }
    let found = posterior.convergence
    return sampling(found) + leaveOneOut(posterior.leaveOneOut)
      + found.parameters.map(parameter)
  }

  private func sampling(_ found: Convergence) -> [DiagnosticBlock] {
    let sample = ConvergenceLimits.sample * Double(found.chains)
    let error = found.parameters.compactMap(\.relativeError).max()
    return [
      judged(
        "max_rhat", "R-hat, largest", found.maxRhat,
        "≤ \(evidence.style.decimal(ConvergenceLimits.rhat, places: 2))",
        passes: found.maxRhat <= ConvergenceLimits.rhat,
        "Rank-normalised split R-hat: 1 when the chains agree."),
      judged(
        "min_bulk_ess", "Effective draws in the bulk, fewest", found.minBulkESS,
        "≥ \(evidence.style.grouped(sample))", passes: found.minBulkESS >= sample,
        "As many independent draws would tell means as well."),
      judged(
        "min_tail_ess", "Effective draws in the tails, fewest", found.minTailESS,
        "≥ \(evidence.style.grouped(sample))", passes: found.minTailESS >= sample,
        "As many independent draws would tell 5% and 95% quantiles as well."),
      plain(
        "max_mcse", "Monte Carlo error / deviation, largest", error,
        "What chance in the draws adds to a parameter’s mean."),
      judged(
        "divergences", "Divergences", Double(found.divergences), "0",
        passes: found.divergences == 0, "Steps where the sampler lost its way."),
      plain(
        "depth_hits", "Trajectories at the depth limit", Double(found.depthHits),
        "Slow, not wrong."),
      judged(
        "min_ebfmi", "E-BFMI, smallest", found.minEBFMI,
        "≥ \(evidence.style.decimal(ConvergenceLimits.energy, places: 1))",
        passes: found.minEBFMI >= ConvergenceLimits.energy,
        "How well the energy is explored; low values hide heavy tails."),
      plain("gradients", "Gradients", Double(found.gradients), "Evaluations of the density."),
      plain(
        "restarts", "Starting points drawn again", Double(found.restarts),
        "Bad starts are replaced."),
    ]
  }

  private func leaveOneOut(_ found: LeaveOneOut?) -> [DiagnosticBlock] {
    guard let found else { return [] }
    return [
      plain(
        "loo_elpd", "LOO, expected log density", found.elpd,
        "For comparing models of the same data; higher is better."),
      plain("loo_standard_error", "LOO, standard error", found.standardError, "Of the above."),
      plain(
        "loo_parameters", "LOO, effective parameters", found.parameters,
        "How flexible the model is in effect."),
      judged(
        "max_pareto_k", "Pareto k, largest", found.paretoK.filter(\.isFinite).max() ?? .nan,
        "≤ \(evidence.style.decimal(LeaveOneOut.limit, places: 1))",
        passes: found.unreliablePeriods == 0, "Above the limit a single period decides too much."),
    ]
  }

  private func parameter(_ found: ParameterSummary) -> DiagnosticBlock {
    let style = evidence.style
    let passes = found.rhat <= ConvergenceLimits.rhat
    let error =
      found.relativeError.map { ", Monte Carlo error \(style.percent($0)) of the deviation" } ?? ""
    return judged(
      "parameter: \(found.name)", "R-hat of \(PlainName.of(found.name))", found.rhat,
      "≤ \(style.decimal(ConvergenceLimits.rhat, places: 2))", passes: passes,
      "\(style.grouped(found.bulkESS)) effective draws in the bulk, \(style.grouped(found.tailESS)) in the tails\(error)."
    )
  }

  private func judged(
    _ name: String, _ label: String, _ value: Double, _ threshold: String, passes: Bool,
    _ message: String
  ) -> DiagnosticBlock {
    DiagnosticBlock(
      name: name, label: label, value: value.finite, threshold: threshold,
      verdict: passes ? .pass : .warning,
      message: value.isFinite ? message : "Could not be computed: \(message)",
      group: name.hasPrefix("parameter: ") ? .parameter : .sampling)
  }

  private func plain(_ name: String, _ label: String, _ value: Double?, _ message: String)
    -> DiagnosticBlock
  {
    DiagnosticBlock(
      name: name, label: label, value: value?.finite, threshold: "",
      message: value?.finite == nil ? "Could not be computed: \(message)" : message,
      group: .sampling)
  }
}
