import MediaMix
import Wording

/// What drove results?
enum DriversPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: story.say("Drivers"), question: story.say("What drove results?"),
      headline: headline(story), lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    let evidence = story.evidence
    let share = evidence.style.percent(evidence.mediaShare.mean)
    let money = evidence.style.outcome(evidence.analysis.media.whole.contribution.mean)
    let noun = evidence.noun
    if !evidence.demand.doubted.isEmpty {
      let names = Headline.names(evidence.demand.doubted, evidence, limit: 1)
      return Headline.fitting(
        [
          "Media brought \(money), \(share) of \(noun) at most: demand likely made what \(names) is credited with.",
          "Media brought at most \(share) of \(noun): demand likely bought \(names).",
        ], evidence)
    }
    let alone: Phrase = Phrase("Media brought \(money), \(share) of \(noun).")
    guard let first = evidence.bySize.first, evidence.bySize.count > 1 else {
      return Headline.fitting([alone], evidence)
    }
    let name = Headline.name(first, evidence)
    return evidence.chances.largest[first] >= Guard.sure
      ? Headline.fitting(
        [
          "Media brought \(money), \(share) of \(noun). \(name) is the largest part of it.",
          "Media brought \(money), \(share) of \(noun); \(name) is the largest part.", alone,
        ], evidence)
      : Headline.fitting(
        [
          "Media brought \(money), \(share) of \(noun). \(name) is among the largest parts of it.",
          "Media brought \(money), \(share) of \(noun); \(name) is among the largest parts.", alone,
        ], evidence)
  }

  private static func lead(_ story: Story) -> String {
    let evidence = story.evidence
    let style = evidence.style
    let parts = evidence.analysis.decomposition
    let media = evidence.amount(evidence.analysis.media.whole.contribution)
    let baseline = evidence.shortAmount(parts.baseline.total)
    // Controls count from their mean, so over all periods they balance out to rounding.
    let least = 1e-9 * abs(evidence.total)
    let components = parts.components.filter { abs($0.total.mean) > least }.prefix(3).map {
      let range = style.signedOutcomeRange($0.total.lower, $0.total.upper)
      let label = style.inSentence(PartLabel.of($0.name, style))
      return style.bracketed(
        "\(label) \(style.outcome($0.total.mean, signed: true))", range)
    }
    let rest = evidence.unexplained
    let share = style.percent(evidence.total == 0 ? 0 : rest / evidence.total)
    return style.paragraph([
      components.isEmpty
        ? story.say("Media brought \(media), the baseline \(baseline).")
        : story.say(
          "Media brought \(media), the baseline \(baseline), \(style.listed(components))."),
      story.say("Unexplained: \(style.outcome(rest, signed: true)) (\(share))."),
      story.say("Over \(evidence.whole.caption)."),
    ])
  }
}

extension Evidence {
  /// The outcome minus the means of all parts.
  public var unexplained: Double {
    let parts = analysis.decomposition
    let explained = ([parts.baseline] + parts.components + parts.channels)
      .reduce(0) { $0 + $1.total.mean }
    return total - explained
  }
}
