import MediaMix
import Wording

/// Whether the chains of a Bayesian fit agree and have seen enough of the posterior.
///
/// R-hat and effective sample sizes after Vehtari et al. (2021), E-BFMI after Betancourt (2016).
struct ConvergenceCheck: QualityCheck {
  /// Limits up to which a fit passes, and beyond which nothing is recommended.
  static let rhat = (pass: ConvergenceLimits.rhat, gate: 1.05)
  /// Effective draws per chain, in the bulk and in the tails.
  static let sample = (pass: ConvergenceLimits.sample, gate: 25.0)
  static let energy = (pass: ConvergenceLimits.energy, gate: 0.2)
  /// Share of divergent draws; none pass.
  static let divergent = 0.01

  let id = "convergence"
  let weight = 3.0

  func examine(_ evidence: Evidence) -> GradeReason? {
    guard let found = evidence.analysis.fit.posterior?.convergence else { return nil }
    let style = evidence.style
    let problems = Self.problems(found, style, gate: false)
    let grave = Self.problems(found, style, gate: true)
    let verdict: Verdict = !grave.isEmpty ? .fail : problems.isEmpty ? .pass : .warning
    let text = found.maxRhat.isFinite ? style.decimal(found.maxRhat, places: 3) : "–"
    return GradeReason(
      check: id, label: style.say("Convergence of \(counted: found.chains, "chain") (R-hat)"),
      value: found.maxRhat.isFinite ? found.maxRhat : nil, threshold: Self.rhat.pass,
      verdict: verdict, valueText: text,
      thresholdText: "≤ " + style.decimal(Self.rhat.pass, places: 2),
      message: message(verdict, rhat: text, problems: style.joined(problems), found, style))
  }

  private func message(
    _ verdict: Verdict, rhat: String, problems: String, _ found: Convergence, _ style: NumberStyle
  ) -> String {
    let effective = style.grouped(min(found.minBulkESS, found.minTailESS))
    return switch verdict {
    case .pass:
      style.say(
        "The chains agree (R-hat \(rhat)), with at least \(effective) effective draws of every parameter."
      )
    case .warning:
      style.say(
        "The chains agree only roughly: \(problems). Sample longer before acting on small differences."
      )
    case .fail: style.say("The chains do not agree: \(problems).")
    }
  }

  func gate(_ evidence: Evidence) -> String? {
    guard let found = evidence.analysis.fit.posterior?.convergence else { return nil }
    let grave = Self.problems(found, evidence.style, gate: true)
    guard !grave.isEmpty else { return nil }
    return evidence.say(
      "The sampler did not converge (\(evidence.style.joined(grave))), so the draws are not those of the model. Sample longer, or simplify the model."
    )
  }

  /// What is beyond its limit, in words.
  static func problems(_ found: Convergence, _ style: NumberStyle, gate: Bool) -> [String] {
    let chains = Double(max(1, found.chains))
    let sample = chains * (gate ? Self.sample.gate : Self.sample.pass)
    let divergent = gate ? Self.divergent * chains * Double(found.draws) : 0
    var problems: [String] = []
    if !(found.maxRhat <= (gate ? rhat.gate : rhat.pass)) {
      problems.append(style.say("R-hat up to \(style.decimal(found.maxRhat, places: 3))"))
    }
    if !(found.minBulkESS >= sample) {
      let draws = style.grouped(found.minBulkESS)
      problems.append(style.say("only \(draws) effective draws in the bulk"))
    }
    if !(found.minTailESS >= sample) {
      let draws = style.grouped(found.minTailESS)
      problems.append(style.say("only \(draws) effective draws in the tails"))
    }
    if Double(found.divergences) > divergent {
      problems.append(style.say("\(counted: found.divergences, "divergence")"))
    }
    if !(found.minEBFMI >= (gate ? energy.gate : energy.pass)) {
      problems.append(style.say("E-BFMI \(style.decimal(found.minEBFMI, places: 2))"))
    }
    return problems
  }
}
