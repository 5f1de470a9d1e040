import MediaMix
import Wording

/// How close is the fit?
enum FitPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: "Fit", question: "How close is the fit, and how good are its forecasts?",
      headline: headline(story.evidence), lead: lead(story.evidence))
  }

  private static func headline(_ evidence: Evidence) -> String {
    let quality = evidence.analysis.quality
    let style = evidence.style
    guard let explained = quality.inSample.r2 else {
      return "The outcome does not vary, so there is nothing to explain."
    }
    let share = style.percent(explained)
    guard let error = HoldoutErrorCheck.measure(evidence) else {
      return Headline.fitting(["The model explains \(share) of all movement in \(evidence.noun)."])
    }
    return Headline.fitting([
      "The model explains \(share) of all movement and foresees \(evidence.period)s to \(style.percent(error.value)).",
      "The model explains \(share) of all movement.",
    ])
  }

  private static func lead(_ evidence: Evidence) -> String {
    let accuracy = evidence.analysis.quality.inSample
    let style = evidence.style
    var text =
      "In the \(evidence.period)s it was fitted to, the model is off by \(style.outcome(accuracy.mae)) on average"
    if let share = accuracy.wmape { text += ", \(style.percent(share)) of \(evidence.noun)" }
    text += "."
    guard let unseen = evidence.analysis.quality.holdout else {
      return text + " There were too few \(evidence.period)s to test it on any it had not seen."
    }
    text +=
      " Refitted without the last \(Words.counted(evidence.heldOut, evidence.period)), it missed them by \(style.outcome(unseen.mae)) on average"
    if unseen.mae > 0, accuracy.mae > 0 {
      let ratio = unseen.mae / accuracy.mae
      text += ratio > FitPage.notable ? ", which is what an honest forecast costs" : ""
    }
    return text
      + ". A model that fits what it has seen and misses what it has not is fitted too closely."
  }

  /// Unseen over seen error from which the difference is worth a word.
  private static let notable = 1.2
}
