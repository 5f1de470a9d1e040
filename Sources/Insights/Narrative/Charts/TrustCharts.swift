import Wording

/// Titles of the charts about the model itself.
enum TrustCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    [
      "fit": fit(story), "checks": checks(story), "carry_over": carryOver(story),
      "penalty": penalty(story),
    ]
  }

  private static func fit(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let held = evidence.heldOut
    let length = Words.counted(held, evidence.period)
    let verdicts = story.grade.reasons.filter { $0.check.hasPrefix("holdout-") }.map(\.verdict)
    let title =
      held == 0
      ? "The model against what happened"
      : verdicts.allSatisfy { $0 == .pass }
        ? "The model foresaw \(length) it had not seen"
        : verdicts.contains(.fail)
          ? "The model missed the \(length) it had not seen"
          : "The model foresaw the \(length) it had not seen only in part"
    let shaded =
      held == 0 ? "" : "; shaded \(evidence.period)s are predictions by a refit without them"
    return ChartText(
      title: title,
      subtitle:
        "\(Words.sentence(evidence.noun)) per \(evidence.period), \(evidence.whole.caption), with \(evidence.level) predictive interval\(shaded)",
      source: nil,
      description: "Actual and expected \(evidence.noun) over time, residuals below. \(title).")
  }

  private static func checks(_ story: Story) -> ChartText {
    let grade = story.grade
    let warned =
      grade.warned == 0
      ? "no warning" : Words.number(grade.warned) + Words.plural(grade.warned, " warning")
    let failed =
      grade.failed == 0
      ? "no failure" : Words.number(grade.failed) + Words.plural(grade.failed, " failure")
    let title =
      grade.warned + grade.failed == 0
      ? "Every check passes" : Words.sentence("\(warned), \(failed)")
    return ChartText(
      title: title, subtitle: "Value, threshold and verdict of each check behind the grade",
      source: story.gates,
      description: "A table with a row for each check.")
  }

  private static func carryOver(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let slow = evidence.bySize.max {
      evidence.channels[$0].halfLife.mean < evidence.channels[$1].halfLife.mean
    }
    let title =
      slow.map {
        "\(Words.possessive(Headline.name($0, evidence))) effect lasts longest: half of it takes \(evidence.style.decimal(evidence.channels[$0].halfLife.mean, places: 1)) \(evidence.period)s"
      } ?? "How long effects last"
    return ChartText(
      title: evidence.bySize.count > 1 ? title : "How long the effect lasts",
      subtitle:
        "Share of a \(evidence.period)’s effect that comes at once and in each \(evidence.period) that follows (geometric adstock at the mean decay)",
      source: nil, description: "Falling bars for each channel, its half-life marked.")
  }

  private static func penalty(_ story: Story) -> ChartText {
    ChartText(
      title: "The penalty was chosen by cross-validation",
      subtitle:
        "Error on blocks held out in turn, as a share of the outcome’s variance, by penalty",
      source: nil, description: "A curve of error by penalty, the chosen one marked.")
  }
}
