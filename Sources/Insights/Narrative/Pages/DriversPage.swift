import MediaMix
import Wording

/// What drove results?
enum DriversPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: "Drivers", question: "What drove results?", headline: headline(story),
      lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    let evidence = story.evidence
    let share = evidence.style.percent(evidence.mediaShare.mean)
    let media =
      "Media brought \(evidence.style.outcome(evidence.analysis.media.whole.contribution.mean)), \(share) of \(evidence.noun)"
    if !evidence.demand.doubted.isEmpty {
      let names = Headline.names(evidence.demand.doubted, evidence, limit: 1)
      return Headline.fitting([
        "\(media) at most: demand likely made what \(names) is credited with.",
        "Media brought at most \(share) of \(evidence.noun): demand likely bought \(names).",
      ])
    }
    guard let first = evidence.bySize.first, evidence.bySize.count > 1 else {
      return Headline.fitting([media + "."])
    }
    let name = Headline.name(first, evidence)
    let place =
      evidence.chances.largest[first] >= Guard.sure ? "the largest part" : "among the largest parts"
    return Headline.fitting([
      "\(media). \(name) is \(place) of it.", "\(media); \(name) is \(place).", media + ".",
    ])
  }

  private static func lead(_ story: Story) -> String {
    let evidence = story.evidence
    let style = evidence.style
    let parts = evidence.analysis.decomposition
    let media = evidence.analysis.media.whole.contribution
    var text =
      "Media brought \(evidence.amount(media)), the baseline \(evidence.shortAmount(parts.baseline.total))"
    // Controls count from their mean, so over all periods they balance out to rounding.
    let least = 1e-9 * abs(evidence.total)
    let components = parts.components.filter { abs($0.total.mean) > least }
    for component in components.prefix(3) {
      text +=
        ", \(PartLabel.of(component.name).lowercased()) \(style.outcome(component.total.mean, signed: true)) (\(style.signedOutcomeRange(component.total.lower, component.total.upper)))"
    }
    let rest = evidence.unexplained
    text +=
      ". Unexplained: \(style.outcome(rest, signed: true)) (\(style.percent(evidence.total == 0 ? 0 : rest / evidence.total))). Over \(evidence.whole.caption)."
    return text
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
