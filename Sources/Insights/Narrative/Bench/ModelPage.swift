import MediaMix
import Settings
import Wording

/// What was fitted?
enum ModelPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: "Model", question: "What was fitted?", headline: headline(story.evidence),
      lead: lead(story.evidence))
  }

  private static func headline(_ evidence: Evidence) -> String {
    let channels = Words.counted(evidence.analysis.fit.channelNames.count, "channel")
    let noun = Words.sentence(evidence.noun)
    return Headline.fitting([
      "\(noun) is a baseline plus \(channels) whose effects last and level off.",
      "A baseline plus \(channels) whose effects last and level off.",
    ])
  }

  private static func lead(_ evidence: Evidence) -> String {
    let fit = evidence.analysis.fit
    let ratio = evidence.style.decimal(
      evidence.analysis.quality.periodsPerParameter, places: 1)
    return
      "Expected \(evidence.noun) of a \(evidence.period) = \((parts(fit) + ["for each channel, effect × \(transforms(fit.forms))"]).joined(separator: " + ")). \(noise(evidence)) \(Words.sentence(Words.counted(fit.terms.count, "linear term"))) and \(Words.counted(fit.channelNames.count, "channel")) on \(Words.counted(evidence.analysis.dataset.count, evidence.period)): \(ratio) \(evidence.period)s for each."
  }

  /// What the linear terms are, those of one part counted together.
  private static func parts(_ fit: Fit) -> [String] {
    Term.Part.allCases.compactMap { part in
      let count = fit.terms.count { $0.part == part }
      guard count > 0 else { return nil }
      return part == .level ? part.noun : "\(part.noun) (\(Words.counted(count, "term")))"
    }
  }

  private static func transforms(_ forms: [ResponseForm]) -> String {
    let orders = Set(forms.map(\.order))
    let driver = "its spend or exposure"
    return orders == [.saturationFirst]
      ? "carry-over(saturation(\(driver)))" : "saturation(carry-over(\(driver)))"
  }

  private static func noise(_ evidence: Evidence) -> String {
    switch evidence.analysis.fit.method {
    case .ridge:
      "Effects are not negative and are shrunk towards a common return; the baseline is not shrunk."
    case .bayes:
      "Every parameter has a prior, and the data update all of them together."
    }
  }
}

extension Term.Part {
  /// What the terms of this part are called in the middle of a sentence.
  fileprivate var noun: String {
    switch self {
    case .level: "level"
    case .trend: "trend"
    case .seasonality: "season"
    case .holidays: "holidays"
    case .events: "events"
    case .controls: "controls"
    case .nonMedia: "treatments"
    }
  }
}
