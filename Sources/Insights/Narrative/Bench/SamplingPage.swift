import MediaMix
import Wording

/// Did the sampler find the posterior?
enum SamplingPage {
  static func write(_ story: Story) -> PageText? {
    guard let found = story.evidence.analysis.fit.posterior?.convergence else { return nil }
    return PageText(
      tab: "Sampling", question: "Did the sampler find the posterior?",
      headline: headline(found, story.evidence), lead: lead(found, story.evidence))
  }

  private static func headline(_ found: Convergence, _ evidence: Evidence) -> String {
    let chains = Words.sentence(Words.number(found.chains))
    return ConvergenceCheck.problems(found, evidence.style, gate: false).isEmpty
      ? "Yes: \(chains.lowercased()) chains agree on every one of \(Words.counted(found.parameters.count, "parameter"))."
      : "Not surely: \(chains.lowercased()) chains do not agree well enough."
  }

  private static func lead(_ found: Convergence, _ evidence: Evidence) -> String {
    let style = evidence.style
    var text =
      "R-hat compares chains with each other and is 1 when they cannot be told apart; here it is at most \(style.decimal(found.maxRhat, places: 3)). Effective draws say what correlated draws are worth: at least \(style.grouped(min(found.minBulkESS, found.minTailESS))) for every parameter. \(Words.sentence(Words.counted(found.divergences, "divergence"))); E-BFMI at least \(style.decimal(found.minEBFMI, places: 2)), bad below \(style.decimal(ConvergenceLimits.energy, places: 1))."
    if let left = evidence.analysis.fit.posterior?.leaveOneOut {
      let bad = left.unreliablePeriods
      text +=
        " Leaving single \(evidence.period)s out, the expected log density is \(style.decimal(left.elpd, places: 1)) (standard error \(style.decimal(left.standardError, places: 1))), reliable in \(bad == 0 ? "every \(evidence.period)" : "all but \(Words.counted(bad, evidence.period))")."
    }
    return text
  }
}
