import MediaMix
import Settings
import Wording

/// What was fitted?
enum ModelPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: story.say("Model"), question: story.say("What was fitted?"),
      headline: headline(story.evidence), lead: lead(story.evidence))
  }

  private static func headline(_ evidence: Evidence) -> String {
    let channels = evidence.analysis.fit.channelNames.count
    return Headline.fitting(
      [
        "\(evidence.nounLabel) is a baseline plus \(counted: channels, "channel") whose effects last and level off.",
        "A baseline plus \(counted: channels, "channel") whose effects last and level off.",
      ], evidence)
  }

  private static func lead(_ evidence: Evidence) -> String {
    let fit = evidence.analysis.fit
    let style = evidence.style
    let formula = (parts(fit, style) + [effects(fit.forms, style)]).joined(separator: " + ")
    let ratio = style.decimal(evidence.analysis.quality.periodsPerParameter, places: 1)
    let (terms, channels) = (fit.terms.count, fit.channelNames.count)
    let length = evidence.periods(evidence.analysis.dataset.count)
    return style.paragraph([
      style.say("Expected \(evidence.noun) of a \(evidence.period) = \(formula)."),
      noise(evidence),
      style.say(
        "\(counted: terms, "linear term") and \(counted: channels, "channel") on \(length): \(ratio) \(evidence.periods) for each."
      ),
    ])
  }

  /// What the linear terms are, those of one part counted together.
  private static func parts(_ fit: Fit, _ style: NumberStyle) -> [String] {
    Term.Part.allCases.compactMap { part in
      let count = fit.terms.count { $0.part == part }
      guard count > 0 else { return nil }
      return part == .level
        ? style.say(part.noun) : style.say("\(part.noun) (\(counted: count, "term"))")
    }
  }

  private static func effects(_ forms: [ResponseForm], _ style: NumberStyle) -> String {
    Set(forms.map(\.order)) == [.saturationFirst]
      ? style.say("for each channel, effect × carry-over(saturation(its spend or exposure))")
      : style.say("for each channel, effect × saturation(carry-over(its spend or exposure))")
  }

  private static func noise(_ evidence: Evidence) -> String {
    switch evidence.analysis.fit.method {
    case .ridge:
      evidence.say(
        "Effects are not negative and are shrunk towards a common return; the baseline is not shrunk."
      )
    case .bayes:
      evidence.say("Every parameter has a prior, and the data update all of them together.")
    }
  }
}

extension Term.Part {
  /// What the terms of this part are called in the middle of a sentence.
  fileprivate var noun: Phrase {
    switch self {
    case .level: Phrase("level")
    case .trend: Phrase("trend")
    case .seasonality: Phrase("season")
    case .holidays: Phrase("holidays")
    case .events: Phrase("events")
    case .controls: Phrase("controls")
    case .nonMedia: Phrase("treatments")
    }
  }
}
