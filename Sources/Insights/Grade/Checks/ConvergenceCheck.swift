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
      check: id, label: "Convergence of \(found.chains) chains (R-hat)",
      value: found.maxRhat.isFinite ? found.maxRhat : nil, threshold: Self.rhat.pass,
      verdict: verdict, valueText: text,
      thresholdText: "≤ " + style.decimal(Self.rhat.pass, places: 2),
      message: verdict == .pass
        ? "The chains agree (R-hat \(text)), with at least \(style.grouped(min(found.minBulkESS, found.minTailESS))) effective draws of every parameter."
        : verdict == .warning
          ? "The chains agree only roughly: \(ListStyle.joined(problems)). Sample longer before acting on small differences."
          : "The chains do not agree: \(ListStyle.joined(problems)).")
  }

  func gate(_ evidence: Evidence) -> String? {
    guard let found = evidence.analysis.fit.posterior?.convergence else { return nil }
    let grave = Self.problems(found, evidence.style, gate: true)
    guard !grave.isEmpty else { return nil }
    return
      "The sampler did not converge (\(ListStyle.joined(grave))), so the draws are not those of the model. Sample longer, or simplify the model."
  }

  /// What is beyond its limit, in words.
  static func problems(_ found: Convergence, _ style: NumberStyle, gate: Bool) -> [String] {
    let chains = Double(max(1, found.chains))
    let sample = chains * (gate ? Self.sample.gate : Self.sample.pass)
    let divergent = gate ? Self.divergent * chains * Double(found.draws) : 0
    var problems: [String] = []
    if !(found.maxRhat <= (gate ? rhat.gate : rhat.pass)) {
      problems.append("R-hat up to \(style.decimal(found.maxRhat, places: 3))")
    }
    for (value, place) in [(found.minBulkESS, "bulk"), (found.minTailESS, "tails")]
    where !(value >= sample) {
      problems.append("only \(style.grouped(value)) effective draws in the \(place)")
    }
    if Double(found.divergences) > divergent {
      problems.append(Words.counted(found.divergences, "divergence"))
    }
    if !(found.minEBFMI >= (gate ? energy.gate : energy.pass)) {
      problems.append("E-BFMI \(style.decimal(found.minEBFMI, places: 2))")
    }
    return problems
  }
}
