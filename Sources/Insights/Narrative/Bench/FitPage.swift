import MediaMix
import Wording

/// How close is the fit?
enum FitPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: story.say("Fit"),
      question: story.say("How close is the fit, and how good are its forecasts?"),
      headline: headline(story.evidence), lead: lead(story.evidence))
  }

  private static func headline(_ evidence: Evidence) -> String {
    let style = evidence.style
    guard let explained = evidence.analysis.quality.inSample.r2 else {
      return style.say("The outcome does not vary, so there is nothing to explain.")
    }
    let share = style.percent(explained)
    guard let error = HoldoutErrorCheck.measure(evidence) else {
      return Headline.fitting(
        ["The model explains \(share) of all movement in \(evidence.noun)."], evidence)
    }
    let missed = style.percent(error.value)
    return Headline.fitting(
      [
        "The model explains \(share) of all movement and foresees \(evidence.periods) to \(missed).",
        "The model explains \(share) of all movement.",
      ], evidence)
  }

  private static func lead(_ evidence: Evidence) -> String {
    evidence.style.paragraph([seen(evidence)] + unseen(evidence))
  }

  private static func seen(_ evidence: Evidence) -> String {
    let accuracy = evidence.analysis.quality.inSample
    let style = evidence.style
    let (periods, error) = (evidence.periods, style.outcome(accuracy.mae))
    guard let share = accuracy.wmape.map({ style.percent($0) }) else {
      return style.say(
        "In the \(periods) it was fitted to, the model is off by \(error) on average.")
    }
    return style.say(
      "In the \(periods) it was fitted to, the model is off by \(error) on average, \(share) of \(evidence.noun)."
    )
  }

  private static func unseen(_ evidence: Evidence) -> [String] {
    let style = evidence.style
    let accuracy = evidence.analysis.quality.inSample
    guard let unseen = evidence.analysis.quality.holdout else {
      return [
        style.say("There were too few \(evidence.periods) to test it on any it had not seen.")
      ]
    }
    let (length, error) = (evidence.periods(evidence.heldOut), style.outcome(unseen.mae))
    let costs = unseen.mae > 0 && accuracy.mae > 0 && unseen.mae / accuracy.mae > FitPage.notable
    return [
      costs
        ? style.say(
          "Refitted without the last \(length), it missed them by \(error) on average, which is what an honest forecast costs."
        )
        : style.say(
          "Refitted without the last \(length), it missed them by \(error) on average."),
      style.say(
        "A model that fits what it has seen and misses what it has not is fitted too closely."),
    ]
  }

  /// Unseen over seen error from which the difference is worth a word.
  private static let notable = 1.2
}
