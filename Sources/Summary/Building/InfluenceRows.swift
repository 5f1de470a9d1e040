import Calendars
import Insights
import MediaMix
import Wording

/// How much single periods decide, in words.
struct InfluenceRows {
  var style: NumberStyle
  /// One row of the data: `week`.
  var period: String

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
          name: "influence", label: "Influence of single \(period)s", threshold: "",
          message: gap.sentence(period), group: .influence)
      ]
    }
  }

  private func parameters(_ study: InfluenceStudy) -> DiagnosticBlock {
    DiagnosticBlock(
      name: "effective_parameters", label: "Effective parameters", value: study.parameters.finite,
      threshold: "",
      message: "How flexible the model is once its priors or penalties hold it back.",
      group: .influence)
  }

  private func outlier(_ study: InfluenceStudy) -> DiagnosticBlock {
    let level = ResidualTest.level
    let passes = study.outlierProbability.map { $0 >= level }
    return DiagnosticBlock(
      name: "outlier_p", label: "Largest studentised residual, p",
      value: study.outlierProbability?.finite,
      threshold: "≥ \(style.decimal(level, places: 2))", limits: [level],
      verdict: passes.map { $0 ? .pass : .warning },
      message: passes ?? true
        ? "No \(period) misses by more than chance allows among so many."
        : "At least one \(period) misses by more than chance: look for an event the data do not name.",
      group: .influence)
  }

  private func leverage(_ study: InfluenceStudy, _ starts: [CivilDate]) -> [DiagnosticBlock] {
    let share = Double(study.aboveLeverageLimit) / Double(max(study.leverage.count, 1))
    let largest = study.leverage.indices.max { study.leverage[$0] < study.leverage[$1] }
    return [
      DiagnosticBlock(
        name: "max_leverage", label: "Leverage, largest", value: largest.map { study.leverage[$0] },
        threshold: "≤ \(style.decimal(study.leverageLimit, places: 2))",
        limits: [study.leverageLimit],
        message: largest.map {
          "The \(period) of \(style.day(starts[$0])) decides most about its own fitted value."
        } ?? "", group: .influence),
      DiagnosticBlock(
        name: "high_leverage_share", label: "Share of \(period)s above the leverage limit",
        value: share.finite, threshold: "≤ \(style.percent(Self.usualShare, places: 0))",
        limits: [Self.usualShare], verdict: share <= Self.usualShare ? .pass : .warning,
        message: share <= Self.usualShare
          ? "Few \(period)s have spend, prices or events unlike all others."
          : "Many \(period)s are unlike all others, so that the fit rests on few.",
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
        name: "max_cook", label: "Cook’s distance, largest", value: largest?.finite,
        threshold: "≤ \(style.decimal(InfluenceStudy.decisiveCook, places: 0))",
        limits: [InfluenceStudy.decisiveCook], verdict: passes.map { $0 ? .pass : .warning },
        message: first.map { index in
          "The \(period) of \(style.day(starts[index])) moves the fit most; "
            + (passes ?? true ? "without it little would change." : "check what happened in it.")
        } ?? "No \(period)’s distance could be computed.", group: .influence),
      DiagnosticBlock(
        name: "influential_share", label: "Share of \(period)s above Cook’s limit",
        value: share.finite, threshold: "≤ \(style.percent(Self.usualShare, places: 0))",
        limits: [Self.usualShare], verdict: share <= Self.usualShare ? .pass : .warning,
        message: share <= Self.usualShare
          ? "No more \(period)s than usual move the fit notably."
          : "The fit depends on more single \(period)s than is usual.",
        group: .influence),
    ]
  }
}
