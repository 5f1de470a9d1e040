import Wording

/// Whether any pattern over several lags is left in the residuals; never more than a warning, because
/// long series reject on patterns too small to matter.
struct LjungBoxCheck: QualityCheck {
  static let pass = 0.05

  let id = "residual-pattern"
  let weight = 0.5

  func examine(_ evidence: Evidence) -> GradeReason? {
    guard let value = evidence.analysis.quality.ljungBoxP else { return nil }
    let style = evidence.style
    let verdict: Verdict = value >= Self.pass ? .pass : .warning
    let text =
      value < 0.001 ? "< " + style.decimal(0.001, places: 3) : style.decimal(value, places: 3)
    return GradeReason(
      check: id, label: style.say("Pattern in residuals (Ljung–Box p)"), value: value,
      threshold: Self.pass,
      verdict: verdict, valueText: text,
      thresholdText: "≥ " + style.decimal(Self.pass, places: 2),
      message: verdict == .pass
        ? style.say("No pattern is left in the residuals.")
        : style.say("A pattern over several \(evidence.periods) is left in the residuals."))
  }
}
