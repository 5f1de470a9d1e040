import MediaMix
import Wording

/// Titles of the charts about what drove results.
enum DriverCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    [
      "share": share(story), "decomposition": decomposition(story), "bridge": bridge(story),
      "effect_share": effectShare(story),
    ]
  }

  private static func share(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let (style, noun) = (evidence.style, evidence.noun)
    let part = evidence.mediaShare
    let range = style.percentRange(part.lower, part.upper)
    let (share, total) = (style.percent(part.mean), style.outcome(evidence.total))
    let title = story.say("Media brought \(share) of the \(total) \(noun)")
    return ChartText(
      title: title,
      subtitle: story.say(
        "Share of \(noun) by cause, \(evidence.whole.caption); media’s \(evidence.level) interval \(range)"
      ),
      source: story.evidence.adding,
      description: story.say("One bar, split into \(evidence.causes). \(title)."))
  }

  private static func decomposition(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let (style, noun) = (evidence.style, evidence.noun)
    let year = evidence.periods(evidence.analysis.dataset.frequency.comparableYear)
    let title: String
    var source = [evidence.adding]
    if let (first, last) = evidence.yearlyShares {
      title =
        last > 1.1 * first
        ? story.say("Media’s share of \(noun) rose over the data")
        : last < 0.9 * first
          ? story.say("Media’s share of \(noun) fell over the data")
          : story.say("Media’s share of \(noun) held steady over the data")
      let (then, now) = (style.percent(first), style.percent(last))
      source.insert(
        story.say("Media’s share: first \(year) \(then), last \(now) (means over draws)."), at: 0)
    } else {
      title = story.say("\(evidence.nounLabel) by cause: media comes on top of the baseline")
    }
    return ChartText(
      title: title,
      subtitle: story.say("\(evidence.nounLabel) by cause, \(evidence.whole.caption)"),
      source: style.paragraph(source),
      description: story.say(
        "Stacked areas over time: \(evidence.causes), with actual \(noun) as a line. \(title)."))
  }

  private static func bridge(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let style = evidence.style
    let baseline = evidence.analysis.decomposition.baseline.total
    let media = evidence.analysis.media.whole.contribution
    let (adds, base) = (style.outcome(media.mean), style.outcome(baseline.mean))
    let title = story.say("Media adds \(adds) to a baseline of \(base)")
    let ranges = (
      media: style.outcomeRange(media.lower, media.upper),
      baseline: style.outcomeRange(baseline.lower, baseline.upper)
    )
    return ChartText(
      title: title,
      subtitle: story.say(
        "\(evidence.nounLabel) by cause, \(evidence.whole.caption); \(evidence.level) intervals: media \(ranges.media), baseline \(ranges.baseline)"
      ),
      source: evidence.adding,
      description: story.say(
        "Bars from zero, one below the other, that add up: \(evidence.causes). \(title)."))
  }

  private static func effectShare(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let media = evidence.analysis.media.whole
    let spend = evidence.style.money(media.spend)
    let brought = evidence.style.outcome(media.contribution.mean)
    return ChartText(
      title: effectTitle(evidence),
      subtitle: story.say(
        "Share of the \(spend) spend, and of the \(brought) that media brought, \(evidence.whole.caption)"
      ),
      source: story.say("Means over draws; ROI intervals follow."),
      description: story.say(
        "For each channel two bars: its share of spend and its share of effect."))
  }

  /// Only differences that the joint draws carry are named.
  private static func effectTitle(_ evidence: Evidence) -> String {
    let doubted = evidence.demand.doubted
    if !doubted.isEmpty {
      let names = Headline.names(doubted, evidence, limit: 1)
      return Headline.fitting(
        ["The effect share of \(names) is an upper bound, so others’ may be larger"], evidence)
    }
    let media = evidence.analysis.media.whole
    func ratio(_ index: Int) -> Double {
      let whole = evidence.channels[index].whole
      guard media.contribution.mean > 0, media.spend > 0 else { return 0 }
      return whole.contribution.mean / media.contribution.mean / (whole.spend / media.spend)
    }
    let large = evidence.comparable.filter {
      evidence.channels[$0].whole.spend >= 0.02 * media.spend
    }
    let over = large.filter { (evidence.chances.aboveMedia[$0] ?? 0.5) >= Guard.sure }
      .max { ratio($0) < ratio($1) }
    let under = large.filter { (evidence.chances.aboveMedia[$0] ?? 0.5) <= 1 - Guard.sure }
      .min { ratio($0) < ratio($1) }
    func times(_ index: Int) -> String { evidence.style.decimal(ratio(index), places: 1) }
    let title: Phrase =
      switch (over, under) {
      case (let over?, let under?):
        Phrase(
          "\(Headline.name(over, evidence)) earns \(times(over)) times its share of spend, \(Headline.name(under, evidence)) \(times(under)) times"
        )
      case (let over?, nil):
        Phrase("\(Headline.name(over, evidence)) earns \(times(over)) times its share of spend")
      case (nil, let under?):
        Phrase(
          "\(Headline.name(under, evidence)) earns only \(times(under)) times its share of spend")
      case (nil, nil):
        evidence.bySize.count > 1
          ? Phrase("No channel clearly earns more or less than its share of spend")
          : Phrase("One channel takes all spend and all effect")
      }
    return Headline.fitting([title], evidence)
  }
}

extension Evidence {
  /// `baseline, holidays, controls, media and unexplained`
  var causes: String {
    let components = analysis.decomposition.components.map {
      style.inSentence(PartLabel.of($0.name, style))
    }
    return style.joined(
      [say("baseline")] + components + [say("media"), say("unexplained")])
  }

  /// The line below charts whose parts add up.
  var adding: String {
    say("Means over draws; parts and unexplained sum to \(style.outcome(total)).")
  }

  /// Media's mean share of the outcome in the first and the last year; `nil` below two years.
  var yearlyShares: (first: Double, last: Double)? {
    let year = analysis.dataset.frequency.comparableYear
    let count = analysis.dataset.count
    guard count >= 2 * year, let first = share(of: 0..<year),
      let last = share(of: (count - year)..<count)
    else { return nil }
    return (first, last)
  }

  /// Media's mean share of the outcome in some periods.
  private func share(of periods: Range<Int>) -> Double? {
    let outcome = analysis.dataset.outcome.values[periods].reduce(0, +)
    guard outcome > 0 else { return nil }
    let media = analysis.decomposition.channels.reduce(0) { $0 + $1.values[periods].reduce(0, +) }
    return media / outcome
  }
}
