import Wording

/// Titles of the charts about the model itself.
enum TrustCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    [
      "fit": fit(story), "checks": checks(story), "carry_over": carryOver(story),
      "penalty": penalty(story), "priors": priors(story), "experiments": experiments(story),
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

  private static func priors(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let known = evidence.analysis.fit.posterior?.priors ?? []
    let driven = evidence.bySize.filter { index in
      known.contains { $0.channel == evidence.channels[index].name && !$0.isDataInformed }
    }
    let title =
      driven.isEmpty
      ? "The data, more than the priors, make every channel’s return"
      : Headline.fitting([
        "The data say little about \(Headline.names(driven, evidence, limit: 3)): there the priors speak",
        "The data say little about \(Headline.names(driven, evidence, limit: 2)): there the priors speak",
      ])
    return ChartText(
      title: title,
      subtitle:
        "ROI before the data (thin) and after (thick): \(evidence.noun) per \(evidence.one), means and \(evidence.level) intervals, \(evidence.whole.caption)",
      source:
        "Data-informed: the data took away at least half of the prior’s variance, on the logarithm.",
      description: "For each channel two intervals, before and after the data. \(title).")
  }

  private static func experiments(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let against = evidence.experiments.count {
      Agreement(distance: $0.distance) == .contradicts
    }
    let count = evidence.experiments.count
    let title =
      against == 0
      ? "The model agrees with \(count == 1 ? "the experiment" : "every experiment") it was given"
      : "\(Words.sentence(Words.number(against))) of \(Words.counted(count, "experiment")) \(against == 1 ? "contradicts" : "contradict") the model"
    return ChartText(
      title: title,
      subtitle:
        "Measured lift of \(evidence.noun) and its standard error, and what the model calibrated with it says",
      source:
        "In brackets: model minus test, over both standard errors together; up to \(evidence.style.decimal(Agreement.limits.agrees, places: 0)) agrees, beyond \(evidence.style.decimal(Agreement.limits.differs, places: 0)) contradicts.",
      description: "A table with a row for each experiment.")
  }

  private static func penalty(_ story: Story) -> ChartText {
    ChartText(
      title: "The penalty was chosen by cross-validation",
      subtitle:
        "Error on blocks held out in turn, as a share of the outcome’s variance, by penalty",
      source: nil, description: "A curve of error by penalty, the chosen one marked.")
  }
}
