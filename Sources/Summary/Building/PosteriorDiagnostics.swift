import Insights
import MediaMix
import Wording

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
        "max_rhat", Phrase("R-hat, largest"), found.maxRhat,
        "≤ \(evidence.style.decimal(ConvergenceLimits.rhat, places: 2))",
        passes: found.maxRhat <= ConvergenceLimits.rhat,
        Phrase("Rank-normalised split R-hat: 1 when the chains agree.")),
      judged(
        "min_bulk_ess", Phrase("Effective draws in the bulk, fewest"), found.minBulkESS,
        "≥ \(evidence.style.grouped(sample))", passes: found.minBulkESS >= sample,
        Phrase("As many independent draws would tell means as well.")),
      judged(
        "min_tail_ess", Phrase("Effective draws in the tails, fewest"), found.minTailESS,
        "≥ \(evidence.style.grouped(sample))", passes: found.minTailESS >= sample,
        Phrase("As many independent draws would tell 5% and 95% quantiles as well.")),
      plain(
        "max_mcse", Phrase("Monte Carlo error / deviation, largest"), error,
        Phrase("What chance in the draws adds to a parameter’s mean.")),
      judged(
        "divergences", Phrase("Divergences"), Double(found.divergences), "0",
        passes: found.divergences == 0, Phrase("Steps where the sampler lost its way.")),
      plain(
        "depth_hits", Phrase("Trajectories at the depth limit"), Double(found.depthHits),
        Phrase("Slow, not wrong.")),
      judged(
        "min_ebfmi", Phrase("E-BFMI, smallest"), found.minEBFMI,
        "≥ \(evidence.style.decimal(ConvergenceLimits.energy, places: 1))",
        passes: found.minEBFMI >= ConvergenceLimits.energy,
        Phrase("How well the energy is explored; low values hide heavy tails.")),
      plain(
        "gradients", Phrase("Gradients"), Double(found.gradients),
        Phrase("Evaluations of the density.")),
      plain(
        "restarts", Phrase("Starting points drawn again"), Double(found.restarts),
        Phrase("Bad starts are replaced.")),
    ]
  }

  private func leaveOneOut(_ found: LeaveOneOut?) -> [DiagnosticBlock] {
    guard let found else { return [] }
    return [
      plain(
        "loo_elpd", Phrase("LOO, expected log density"), found.elpd,
        Phrase("For comparing models of the same data; higher is better.")),
      plain(
        "loo_standard_error", Phrase("LOO, standard error"), found.standardError,
        Phrase("Of the above.")),
      plain(
        "loo_parameters", Phrase("LOO, effective parameters"), found.parameters,
        Phrase("How flexible the model is in effect.")),
      judged(
        "max_pareto_k", Phrase("Pareto k, largest"), found.paretoK.filter(\.isFinite).max() ?? .nan,
        "≤ \(evidence.style.decimal(LeaveOneOut.limit, places: 1))",
        passes: found.unreliablePeriods == 0,
        Phrase("Above the limit a single period decides too much.")),
    ]
  }

  private func parameter(_ found: ParameterSummary) -> DiagnosticBlock {
    let style = evidence.style
    let passes = found.rhat <= ConvergenceLimits.rhat
    let (bulk, tails) = (style.grouped(found.bulkESS), style.grouped(found.tailESS))
    let message =
      found.relativeError.map {
        Phrase(
          "\(bulk) effective draws in the bulk, \(tails) in the tails, Monte Carlo error \(style.percent($0)) of the deviation."
        )
      } ?? Phrase("\(bulk) effective draws in the bulk, \(tails) in the tails.")
    return judged(
      "parameter: \(found.name)", Phrase("R-hat of \(PlainName.of(found.name))"), found.rhat,
      "≤ \(style.decimal(ConvergenceLimits.rhat, places: 2))", passes: passes, message)
  }

  private func judged(
    _ name: String, _ label: Phrase, _ value: Double, _ threshold: String, passes: Bool,
    _ message: Phrase
  ) -> DiagnosticBlock {
    DiagnosticBlock(
      name: name, label: evidence.style.say(label), value: value.finite, threshold: threshold,
      verdict: passes ? .pass : .warning,
      message: said(message, isKnown: value.isFinite),
      group: name.hasPrefix("parameter: ") ? .parameter : .sampling)
  }

  private func plain(_ name: String, _ label: Phrase, _ value: Double?, _ message: Phrase)
    -> DiagnosticBlock
  {
    DiagnosticBlock(
      name: name, label: evidence.style.say(label), value: value?.finite, threshold: "",
      message: said(message, isKnown: value?.finite != nil),
      group: .sampling)
  }

  private func said(_ message: Phrase, isKnown: Bool) -> String {
    isKnown ? evidence.style.say(message) : evidence.style.say("Could not be computed. \(message)")
  }
}
