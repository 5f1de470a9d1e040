import Wording

/// Whether the calibrated model still contradicts an experiment.
struct ExperimentCheck: QualityCheck {
  let id = "experiments"
  let weight = 1.5

  func examine(_ evidence: Evidence) -> GradeReason? {
    let tests = evidence.experiments
    guard !tests.isEmpty else { return nil }
    let distances = tests.map { $0.distance.isFinite ? abs($0.distance) : .infinity }
    let worst = distances.max() ?? 0
    let limits = Agreement.limits
    let verdict: Verdict =
      worst <= limits.differs ? .pass : worst <= 1.5 * limits.differs ? .warning : .fail
    let style = evidence.style
    let against = zip(tests, distances).filter { $0.1 > limits.differs }.map {
      PlainName.of($0.0.channel)
    }
    var named: [String] = []
    for name in against where !named.contains(name) { named.append(name) }
    return GradeReason(
      check: id, label: style.say("Distance from experiments (standard errors)"),
      value: worst.isFinite ? worst : nil, threshold: limits.differs, verdict: verdict,
      valueText: worst.isFinite ? style.decimal(worst, places: 1) : "–",
      thresholdText: "≤ " + style.decimal(limits.differs, places: 0),
      message: verdict == .pass
        ? agreeing(tests.count, style) : contradicted(against.count, named, style))
  }

  private func agreeing(_ tests: Int, _ style: NumberStyle) -> String {
    tests == 1
      ? style.say("The model agrees with the experiment it was given.")
      : style.say("The model agrees with all \(counted: tests, "experiment") it was given.")
  }

  private func contradicted(_ tests: Int, _ channels: [String], _ style: NumberStyle) -> String {
    let names = style.shortened(channels, limit: 2)
    return style.say(
      tests,
      one:
        "The model contradicts the experiment on \(names): find out which is wrong before acting.",
      other:
        "The model contradicts the experiments on \(names): find out which is wrong before acting."
    )
  }
}
