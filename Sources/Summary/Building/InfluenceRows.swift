import Calendars
import Insights
import MediaMix
import Wording

/// How much single periods decide, in words.
struct InfluenceRows {
  var evidence: Evidence

  private var style: NumberStyle { evidence.style }

  /// Share of periods above a limit that about twice as many as usual are.
  static let usualShare = 0.1

  func rows(
    _ study: Result<InfluenceStudy, DiagnosticGap>, starts: [CivilDate]
  ) -> [DiagnosticBlock] {
    switch study {
    case .success(let study):
      [parameters(study), outlier(study)] + leverage(study, starts) + cook(study, starts)
    case .failure(let gap):
      [
        DiagnosticBlock(
          name: "influence", label: style.say("Influence of single \(evidence.periods)"),
          threshold: "",
          message: gap.sentence(evidence), group: .influence)
      ]
    }
  }

  private func parameters(_ study: InfluenceStudy) -> DiagnosticBlock {
    DiagnosticBlock(
      name: "effective_parameters", label: style.say("Effective parameters"),
      value: study.parameters.finite,
      threshold: "",
      message: style.say("How flexible the model is once its priors or penalties hold it back."),
      group: .influence)
  }

  private func outlier(_ study: InfluenceStudy) -> DiagnosticBlock {
    let level = ResidualTest.level
    let passes = study.outlierProbability.map { $0 >= level }
    return DiagnosticBlock(
      name: "outlier_p", label: style.say("Largest studentised residual, p"),
      value: study.outlierProbability?.finite,
      threshold: "≥ \(style.decimal(level, places: 2))", limits: [level],
      verdict: passes.map { $0 ? .pass : .warning },
      message: passes ?? true
        ? style.say("No \(evidence.period) misses by more than chance allows among so many.")
        : style.say(
          "At least one \(evidence.period) misses by more than chance: look for an event the data do not name."
        ),
      group: .influence)
  }

  private func leverage(_ study: InfluenceStudy, _ starts: [CivilDate]) -> [DiagnosticBlock] {
    let share = Double(study.aboveLeverageLimit) / Double(max(study.leverage.count, 1))
    let largest = study.leverage.indices.max { study.leverage[$0] < study.leverage[$1] }
    return [
      DiagnosticBlock(
        name: "max_leverage", label: style.say("Leverage, largest"),
        value: largest.map { study.leverage[$0] },
        threshold: "≤ \(style.decimal(study.leverageLimit, places: 2))",
        limits: [study.leverageLimit],
        message: largest.map {
          style.say(
            "The \(evidence.period) of \(style.day(starts[$0])) decides most about its own fitted value."
          )
        } ?? "", group: .influence),
      DiagnosticBlock(
        name: "high_leverage_share",
        label: style.say("Share of \(evidence.periods) above the leverage limit"),
        value: share.finite, threshold: "≤ \(style.percent(Self.usualShare, places: 0))",
        limits: [Self.usualShare], verdict: share <= Self.usualShare ? .pass : .warning,
        message: share <= Self.usualShare
          ? style.say("Few \(evidence.periods) have spend, prices or events unlike all others.")
          : style.say(
            "Many \(evidence.periods) are unlike all others, so that the fit rests on few."),
        group: .influence),
    ]
  }

  private func cook(_ study: InfluenceStudy, _ starts: [CivilDate]) -> [DiagnosticBlock] {
    let share = Double(study.aboveCookLimit) / Double(max(study.cookDistance.count, 1))
    let first = study.strongest.first
    let largest = first.flatMap { study.cookDistance[$0] }
    let passes = largest.map { $0 <= InfluenceStudy.decisiveCook }
    return [
      DiagnosticBlock(
        name: "max_cook", label: style.say("Cook’s distance, largest"), value: largest?.finite,
        threshold: "≤ \(style.decimal(InfluenceStudy.decisiveCook, places: 0))",
        limits: [InfluenceStudy.decisiveCook], verdict: passes.map { $0 ? .pass : .warning },
        message: first.map { cookMessage(style.day(starts[$0]), passes: passes ?? true) }
          ?? style.say("No \(evidence.period)’s distance could be computed."), group: .influence),
      DiagnosticBlock(
        name: "influential_share",
        label: style.say("Share of \(evidence.periods) above Cook’s limit"),
        value: share.finite, threshold: "≤ \(style.percent(Self.usualShare, places: 0))",
        limits: [Self.usualShare], verdict: share <= Self.usualShare ? .pass : .warning,
        message: share <= Self.usualShare
          ? style.say("No more \(evidence.periods) than usual move the fit notably.")
          : style.say("The fit depends on more single \(evidence.periods) than is usual."),
        group: .influence),
    ]
  }

  private func cookMessage(_ day: String, passes: Bool) -> String {
    passes
      ? style.say(
        "The \(evidence.period) of \(day) moves the fit most; without it little would change.")
      : style.say(
        "The \(evidence.period) of \(day) moves the fit most; check what happened in it.")
  }
}
