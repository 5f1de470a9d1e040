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
    let (noun, one) = (evidence.noun, evidence.one)
    let thick = evidence.style.percent(0.5, places: 0)
    let title = roiTitle(evidence)
    return ChartText(
      title: title,
      subtitle: story.say(
        "ROI: \(noun) brought in per \(one) of spend, \(evidence.whole.caption), retrospective; thick bar \(thick), thin bar \(evidence.level) interval"
      ),
      source: nil,
      description: story.say(
        "A dot with two intervals for each channel, highest mean first. \(title)."))
  }

  /// `Two channels clear break-even with their whole interval, five straddle it, one stays below`
  private static func roiTitle(_ evidence: Evidence) -> String {
    let style = evidence.style
    guard evidence.breakEven != nil else {
      return style.say("Returns differ, but only the conversions’ worth can say which pay back")
    }
    let tiers = Tiers(evidence)
    let (clear, straddle, below) = (tiers.scale.count, tiers.unproven.count, tiers.reduce.count)
    let numbers = [clear, straddle, below].map { style.number($0) }
    var parts: [String] = []
    if clear > 0 {
      parts.append(
        style.say(
          clear, one: "\(numbers[0]) channel clears break-even with its whole interval",
          other: "\(numbers[0]) channels clear break-even with their whole interval"))
    }
    if straddle > 0 {
      parts.append(
        parts.isEmpty
          ? style.say(
            straddle, one: "\(numbers[1]) channel straddles break-even",
            other: "\(numbers[1]) channels straddle break-even")
          : style.say(
            straddle, one: "\(numbers[1]) straddles it", other: "\(numbers[1]) straddle it"))
    }
    if below > 0 {
      parts.append(
        parts.isEmpty
          ? style.say(
            below, one: "\(numbers[2]) channel stays below break-even",
            other: "\(numbers[2]) channels stay below break-even")
          : style.say(
            below, one: "\(numbers[2]) stays below", other: "\(numbers[2]) stay below"))
    }
    return parts.isEmpty
      ? style.say("No channel spent anything") : Words.sentence(style.listed(parts))
  }

  private static func table(_ story: Story) -> ChartText {
    let evidence = story.evidence
    return ChartText(
      title: evidence.style.outcomeIsMoney
        ? story.say("The same, in money") : story.say("The same, in numbers"),
      subtitle: story.say(
        "Spend, contribution and ROI with \(evidence.level) intervals; \(evidence.whole.caption)"),
      source: story.say("The total’s interval is from joint draws, not a sum of bounds."),
      description: story.say("A table with a row for each channel and one for all media."))
  }

  private static func marginal(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let (noun, coin) = (evidence.noun, evidence.coin)
    let title = marginalTitle(evidence)
    return ChartText(
      title: title,
      subtitle: story.say(
        "Average and marginal ROI, \(noun) per \(evidence.one), \(evidence.window.caption); whiskers are the \(evidence.level) interval of the next \(coin)"
      ),
      source: nil,
      description: story.say(
        "For each channel its average return and the return of its next \(coin). \(title)."))
  }

  private static func marginalTitle(_ evidence: Evidence) -> String {
    let coin = evidence.coin
    let running = evidence.comparable.filter { evidence.channels[$0].recent.marginalROI != nil }
    guard evidence.breakEven != nil, !running.isEmpty else {
      return evidence.say(
        "The next \(coin) returns less than the average where a channel saturates")
    }
    func below(_ index: Int) -> Double { 1 - (evidence.chances.nextAbove[index] ?? 0) }
    let spend = evidence.analysis.media.recent.spend
    let large = running.filter {
      evidence.channels[$0].recent.spend >= TinyChannelRule.share * spend
    }
    if let worst = large.max(by: { below($0) < below($1) }), below(worst) >= Guard.sure {
      let name = Headline.name(worst, evidence)
      let chance = evidence.style.probability(below(worst))
      return evidence.say(
        "\(possessive: name) next \(coin) is \(chance) likely to bring back less than it costs")
    }
    if running.allSatisfy({ below($0) <= 1 - Guard.sure }) {
      return evidence.say(
        "Every channel’s next \(coin) is likely to bring back more than it costs")
    }
    return evidence.say("No channel’s next \(coin) clearly brings back less than it costs")
  }

  private static func curves(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = curvesTitle(evidence)
    let planned = evidence.planned
    return ChartText(
      title: title,
      subtitle: story.say(
        "\(evidence.nounLabel) (vertical) against spend (horizontal) \(planned.over); band is the \(evidence.level) interval; scales differ by panel"
      ),
      source: story.say(
        "Dashed: beyond the most spent in any \(planned.length) of the data. Carry-over included."),
      description: story.say(
        "One curve with its interval for each channel, the current spend marked. \(title)."))
  }

  private static func curvesTitle(_ evidence: Evidence) -> String {
    guard let breakEven = evidence.breakEven else {
      return evidence.say("What more or less spend would bring, channel by channel")
    }
    let short = evidence.comparable.filter {
      guard let marginal = evidence.channels[$0].recent.marginalROI else { return false }
      return marginal.mean < breakEven - Recommendation.printed
    }
    let coin = evidence.coin
    guard !short.isEmpty else {
      return evidence.say(
        "At the window’s spend, every channel’s next \(coin) is expected to bring back its cost")
    }
    return Headline.fitting(
      [3, 2, 1].map {
        Phrase(
          "The next \(coin) in \(Headline.names(short, evidence, limit: $0)) is expected to bring back less than it costs"
        )
      } + [
        "The next \(coin) in \(short.count) channels is expected to cost more than it brings"
      ], evidence, limit: 110)
  }
}
