import MediaMix
import Wording

/// Titles of the charts about returns, average and next.
enum ReturnCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    [
      "roi": roi(story), "returns_table": table(story), "marginal": marginal(story),
      "curves": curves(story),
    ]
  }

  private static func roi(_ story: Story) -> ChartText {
    let evidence = story.evidence
    return ChartText(
      title: roiTitle(story),
      subtitle:
        "ROI: \(evidence.noun) brought in per \(evidence.one) of spend, \(evidence.whole.caption), retrospective; thick bar \(evidence.style.percent(0.5, places: 0)), thin bar \(evidence.level) interval",
      source: nil,
      description:
        "A dot with two intervals for each channel, highest mean first. \(roiTitle(story)).")
  }

  private static func roiTitle(_ story: Story) -> String {
    let evidence = story.evidence
    guard evidence.breakEven != nil else {
      return "Returns differ, but only the conversions’ worth can say which pay back"
    }
    let tiers = Tiers(evidence)
    let parts = [
      (
        tiers.scale.count, "clears break-even with its whole interval",
        "clear break-even with their whole interval"
      ),
      (tiers.unproven.count, "straddles it", "straddle it"),
      (tiers.reduce.count, "stays below", "stay below"),
    ].filter { $0.0 > 0 }
    guard let first = parts.first else { return "No channel spent anything" }
    let subject = "\(Words.number(first.0)) \(Words.plural(first.0, "channel"))"
    let verbs = parts.enumerated().map { place, part in
      let verb = part.0 == 1 ? part.1 : part.2
      let clear =
        tiers.scale.isEmpty
        ? String(verb.map { $0 })
          .replacingOnce("straddles it", "straddles break-even")
          .replacingOnce("straddle it", "straddle break-even")
        : verb
      return place == 0 ? "\(subject) \(clear)" : "\(Words.number(part.0)) \(clear)"
    }
    return Words.sentence(verbs.joined(separator: ", "))
  }

  private static func table(_ story: Story) -> ChartText {
    let evidence = story.evidence
    return ChartText(
      title: evidence.style.outcomeIsMoney ? "The same, in money" : "The same, in numbers",
      subtitle:
        "Spend, contribution and ROI with \(evidence.level) intervals; \(evidence.whole.caption)",
      source: "The total’s interval is from joint draws, not a sum of bounds.",
      description: "A table with a row for each channel and one for all media.")
  }

  private static func marginal(_ story: Story) -> ChartText {
    let evidence = story.evidence
    return ChartText(
      title: marginalTitle(evidence),
      subtitle:
        "Average and marginal ROI, \(evidence.noun) per \(evidence.one), \(evidence.window.caption); whiskers are the \(evidence.level) interval of the next \(evidence.coin)",
      source: nil,
      description:
        "For each channel its average return and the return of its next \(evidence.coin). \(marginalTitle(evidence))."
    )
  }

  private static func marginalTitle(_ evidence: Evidence) -> String {
    let running = evidence.comparable.filter { evidence.channels[$0].recent.marginalROI != nil }
    guard evidence.breakEven != nil, !running.isEmpty else {
      return "The next \(evidence.coin) returns less than the average where a channel saturates"
    }
    func below(_ index: Int) -> Double { 1 - (evidence.chances.nextAbove[index] ?? 0) }
    let spend = evidence.analysis.media.recent.spend
    let large = running.filter {
      evidence.channels[$0].recent.spend >= TinyChannelRule.share * spend
    }
    if let worst = large.max(by: { below($0) < below($1) }), below(worst) >= Guard.sure {
      return
        "\(Words.possessive(Headline.name(worst, evidence))) next \(evidence.coin) is \(evidence.style.probability(below(worst))) likely to bring back less than it costs"
    }
    if running.allSatisfy({ below($0) <= 1 - Guard.sure }) {
      return "Every channel’s next \(evidence.coin) is likely to bring back more than it costs"
    }
    return "No channel’s next \(evidence.coin) clearly brings back less than it costs"
  }

  private static func curves(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let running = evidence.comparable.filter { evidence.channels[$0].recent.marginalROI != nil }
    let short = running.filter {
      guard let breakEven = evidence.breakEven,
        let marginal = evidence.channels[$0].recent.marginalROI
      else { return false }
      return marginal.mean < breakEven - Recommendation.printed
    }
    let title: String
    if evidence.breakEven == nil {
      title = "What more or less spend would bring, channel by channel"
    } else if short.isEmpty {
      title =
        "At the window’s spend, every channel’s next \(evidence.coin) is expected to bring back its cost"
    } else {
      let candidates = [3, 2, 1].map {
        "The next \(evidence.coin) in \(Headline.names(short, evidence, limit: $0)) is expected to bring back less than it costs"
      }
      title = Headline.fitting(
        candidates + [
          "The next \(evidence.coin) in \(short.count) channels is expected to cost more than it brings"
        ],
        limit: 110)
    }
    return ChartText(
      title: title,
      subtitle:
        "\(Words.sentence(evidence.noun)) (vertical) against spend (horizontal) over \(evidence.planned.phrase); band is the \(evidence.level) interval; scales differ by panel",
      source:
        "Dashed: beyond the most spent in any \(evidence.planned.length) of the data. Carry-over included.",
      description:
        "One curve with its interval for each channel, the current spend marked. \(title).")
  }
}

extension String {
  /// The text itself, or another where it is exactly `text`.
  fileprivate func replacingOnce(_ text: String, _ other: String) -> String {
    self == text ? other : self
  }
}
