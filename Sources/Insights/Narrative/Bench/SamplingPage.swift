import MediaMix
import Wording

/// Did the sampler find the posterior?
enum SamplingPage {
  static func write(_ story: Story) -> PageText? {
    guard let found = story.evidence.analysis.fit.posterior?.convergence else { return nil }
    return PageText(
      tab: story.say("Sampling"), question: story.say("Did the sampler find the posterior?"),
      headline: headline(found, story.evidence), lead: lead(found, story.evidence))
  }

  private static func headline(_ found: Convergence, _ evidence: Evidence) -> String {
    let chains = evidence.style.number(found.chains)
    let parameters = found.parameters.count
    return ConvergenceCheck.problems(found, evidence.style, gate: false).isEmpty
      ? evidence.say(
        "Yes: \(chains) chains agree on every one of \(counted: parameters, "parameter").")
      : evidence.say("Not surely: \(chains) chains do not agree well enough.")
  }

  private static func lead(_ found: Convergence, _ evidence: Evidence) -> String {
    let style = evidence.style
    let rhat = style.decimal(found.maxRhat, places: 3)
    let effective = style.grouped(min(found.minBulkESS, found.minTailESS))
    let energy = style.decimal(found.minEBFMI, places: 2)
    let limit = style.decimal(ConvergenceLimits.energy, places: 1)
    return style.paragraph([
      style.say(
        "R-hat compares chains with each other and is 1 when they cannot be told apart; here it is at most \(rhat)."
      ),
      style.say(
        "Effective draws say what correlated draws are worth: at least \(effective) for every parameter."
      ),
      style.say(
        "\(counted: found.divergences, "divergence"); E-BFMI at least \(energy), bad below \(limit)."
      ),
      leavingOut(evidence),
    ])
  }

  private static func leavingOut(_ evidence: Evidence) -> String {
    guard let left = evidence.analysis.fit.posterior?.leaveOneOut else { return "" }
    let style = evidence.style
    let density = style.decimal(left.elpd, places: 1)
    let error = style.decimal(left.standardError, places: 1)
    let bad = left.unreliablePeriods
    return bad == 0
      ? style.say(
        "Leaving single \(evidence.periods) out, the expected log density is \(density) (standard error \(error)), reliable in every \(evidence.period)."
      )
      : style.say(
        "Leaving single \(evidence.periods) out, the expected log density is \(density) (standard error \(error)), reliable in all but \(evidence.periods(bad))."
      )
  }
}
