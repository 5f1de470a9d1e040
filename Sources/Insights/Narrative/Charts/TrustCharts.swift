import Wording

/// Titles of the charts about the model itself.
enum TrustCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    [
      "fit": fit(story), "checks": checks(story), "carry_over": carryOver(story),
      "penalty": penalty(story), "priors": priors(story), "main_priors": mainPriors(story),
      "experiments": experiments(story),
    ]
  }

  private static func fit(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = story.say(fitTitle(story))
    let (noun, period) = (evidence.noun, evidence.period)
    let scope = evidence.whole.caption
    return ChartText(
      title: title,
      subtitle: evidence.heldOut == 0
        ? story.say(
          "\(evidence.nounLabel) per \(period), \(scope), with \(evidence.level) predictive interval"
        )
        : story.say(
          "\(evidence.nounLabel) per \(period), \(scope), with \(evidence.level) predictive interval; shaded \(evidence.periods) are predictions by a refit without them"
        ),
      source: nil,
      description: story.say(
        "Actual and expected \(noun) over time, residuals below. \(title)."))
  }

  private static func fitTitle(_ story: Story) -> Phrase {
    let held = story.evidence.heldOut
    guard held > 0 else { return Phrase("The model against what happened") }
    let length = story.evidence.periods(held)
    let verdicts = story.grade.reasons.filter { $0.check.hasPrefix("holdout-") }.map(\.verdict)
    if verdicts.allSatisfy({ $0 == .pass }) {
      return Phrase("The model foresaw \(length) it had not seen")
    }
    return verdicts.contains(.fail)
      ? Phrase("The model missed the \(length) it had not seen")
      : Phrase("The model foresaw the \(length) it had not seen only in part")
  }

  private static func checks(_ story: Story) -> ChartText {
    ChartText(
      title: checksTitle(story.grade, story.evidence.style),
      subtitle: story.say("Value, threshold and verdict of each check behind the grade"),
      source: story.gates, description: story.say("A table with a row for each check."))
  }

  private static func checksTitle(_ grade: Grade, _ style: NumberStyle) -> String {
    guard grade.warned + grade.failed > 0 else { return style.say("Every check passes") }
    let (warned, failed) = (style.number(grade.warned), style.number(grade.failed))
    let failures = style.say(
      grade.failed, one: "\(failed) failure", other: "\(failed) failures")
    return Words.sentence(
      style.say(
        grade.warned, one: "\(warned) warning, \(failures)",
        other: "\(warned) warnings, \(failures)"))
  }

  private static func carryOver(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let period = evidence.period
    return ChartText(
      title: carryOverTitle(evidence),
      subtitle: story.say(
        "Share of a \(period)’s effect that comes at once and in each \(period) that follows (geometric adstock at the mean decay)"
      ),
      source: nil,
      description: story.say("Falling bars for each channel, its half-life marked."))
  }

  private static func carryOverTitle(_ evidence: Evidence) -> String {
    guard evidence.bySize.count > 1 else { return evidence.say("How long the effect lasts") }
    let slow = evidence.bySize.max {
      evidence.channels[$0].halfLife.mean < evidence.channels[$1].halfLife.mean
    }
    guard let slow else { return evidence.say("How long effects last") }
    let life = evidence.style.decimal(evidence.channels[slow].halfLife.mean, places: 1)
    let name = Headline.name(slow, evidence)
    return evidence.say(
      "\(possessive: name) effect lasts longest: half of it takes \(life) \(evidence.periods)")
  }

  private static func priors(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let driven = priorDriven(evidence)
    let title =
      driven.isEmpty
      ? story.say("The data, more than the priors, make every channel’s return")
      : Headline.fitting(
        [3, 2].map {
          Phrase(
            "The data say little about \(Headline.names(driven, evidence, limit: $0)): there the priors speak"
          )
        }, evidence)
    let (noun, one) = (evidence.noun, evidence.one)
    return ChartText(
      title: title,
      subtitle: story.say(
        "How likely each ROI is: \(noun) per \(one), \(evidence.whole.caption)"
      ),
      source: story.say(
        "Data-informed: the data took away at least half of the prior’s variance, on the logarithm."
      ),
      description: story.say(
        "For each channel how likely each return was before the data and is after them. \(title)."))
  }

  /// The same for the channels that are known least, in a narrow column.
  private static func mainPriors(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let count = priorDriven(evidence).count
    let number = Words.sentence(evidence.style.number(count))
    let title =
      count == 0
      ? evidence.say("No return rests on its prior")
      : evidence.say(
        count, one: "\(number) return rests on its prior",
        other: "\(number) returns rest on their priors")
    return ChartText(
      title: title,
      subtitle: story.say(
        "ROI, \(evidence.noun) per \(evidence.one): prior dashed, posterior filled"),
      source: nil,
      description: story.say(
        "For the channels known least how likely each return was before the data and is after them. \(title)."
      ))
  }

  /// Largest channels first.
  private static func priorDriven(_ evidence: Evidence) -> [Int] {
    let known = evidence.analysis.fit.posterior?.priors ?? []
    return evidence.bySize.filter { index in
      known.contains { $0.channel == evidence.channels[index].name && !$0.isDataInformed }
    }
  }

  private static func experiments(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let style = evidence.style
    let agrees = style.decimal(Agreement.limits.agrees, places: 0)
    let differs = style.decimal(Agreement.limits.differs, places: 0)
    return ChartText(
      title: experimentsTitle(evidence),
      subtitle: story.say(
        "Measured lift of \(evidence.noun) and its standard error, and what the model calibrated with it says"
      ),
      source: story.say(
        "In brackets: model minus test, over both standard errors together; up to \(agrees) agrees, beyond \(differs) contradicts."
      ),
      description: story.say("A table with a row for each experiment."))
  }

  private static func experimentsTitle(_ evidence: Evidence) -> String {
    let count = evidence.experiments.count
    let against = evidence.experiments.count {
      Agreement(distance: $0.distance) == .contradicts
    }
    guard against > 0 else {
      return count == 1
        ? evidence.say("The model agrees with the experiment it was given")
        : evidence.say("The model agrees with every experiment it was given")
    }
    let number = evidence.style.number(against)
    return Words.sentence(
      evidence.say(
        against, one: "\(number) of \(counted: count, "experiment") contradicts the model",
        other: "\(number) of \(counted: count, "experiment") contradict the model"))
  }

  private static func penalty(_ story: Story) -> ChartText {
    ChartText(
      title: story.say("The penalty was chosen by cross-validation"),
      subtitle: story.say(
        "Error on blocks held out in turn, as a share of the outcome’s variance, by penalty"),
      source: nil,
      description: story.say("A curve of error by penalty, the chosen one marked."))
  }
}
