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
    let part = evidence.mediaShare
    let title =
      "Media brought \(evidence.style.percent(part.mean)) of the \(evidence.style.outcome(evidence.total)) \(evidence.noun)"
    return ChartText(
      title: title,
      subtitle:
        "Share of \(evidence.noun) by cause, \(evidence.whole.caption); media’s \(evidence.level) interval \(evidence.style.percentRange(part.lower, part.upper))",
      source: story.evidence.adding,
      description: "One bar, split into \(evidence.causes). \(title).")
  }

  private static func decomposition(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let year = evidence.analysis.dataset.frequency.comparableYear
    var title = "\(Words.sentence(evidence.noun)) by cause: media comes on top of the baseline"
    var source = evidence.adding
    if let (first, last) = evidence.yearlyShares {
      let noun = evidence.noun
      title =
        last > 1.1 * first
        ? "Media’s share of \(noun) rose over the data"
        : last < 0.9 * first
          ? "Media’s share of \(noun) fell over the data"
          : "Media’s share of \(noun) held steady over the data"
      source =
        "Media’s share: first \(Words.counted(year, evidence.period)) \(evidence.style.percent(first)), last \(evidence.style.percent(last)) (means over draws). "
        + source
    }
    return ChartText(
      title: title,
      subtitle: "\(Words.sentence(evidence.noun)) by cause, \(evidence.whole.caption)",
      source: source,
      description:
        "Stacked areas over time: \(evidence.causes), with actual \(evidence.noun) as a line. \(title)."
    )
  }

  private static func bridge(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let style = evidence.style
    let baseline = evidence.analysis.decomposition.baseline.total
    let media = evidence.analysis.media.whole.contribution
    let title =
      "Media adds \(style.outcome(media.mean)) to a baseline of \(style.outcome(baseline.mean))"
    return ChartText(
      title: title,
      subtitle:
        "\(Words.sentence(evidence.noun)) by cause, \(evidence.whole.caption); \(evidence.level) intervals: media \(style.outcomeRange(media.lower, media.upper)), baseline \(style.outcomeRange(baseline.lower, baseline.upper))",
      source: evidence.adding,
      description: "Bars from zero, one below the other, that add up: \(evidence.causes). \(title)."
    )
  }

  private static func effectShare(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let media = evidence.analysis.media.whole
    return ChartText(
      title: effectTitle(evidence),
      subtitle:
        "Share of the \(evidence.style.money(media.spend)) spend, and of the \(evidence.style.outcome(media.contribution.mean)) that media brought, \(evidence.whole.caption)",
      source: "Means over draws; ROI intervals are on the next page.",
      description: "For each channel two bars: its share of spend and its share of effect.")
  }

  /// Only differences that the joint draws carry are named.
  private static func effectTitle(_ evidence: Evidence) -> String {
    let doubted = evidence.demand.doubted
    if !doubted.isEmpty {
      return Headline.fitting([
        "The effect share of \(Headline.names(doubted, evidence, limit: 1)) is an upper bound, so others’ may be larger"
      ])
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
    let candidates: [String] =
      switch (over, under) {
      case (let over?, let under?):
        [
          "\(Headline.name(over, evidence)) earns \(times(over)) times its share of spend, \(Headline.name(under, evidence)) \(times(under)) times"
        ]
      case (let over?, nil):
        ["\(Headline.name(over, evidence)) earns \(times(over)) times its share of spend"]
      case (nil, let under?):
        ["\(Headline.name(under, evidence)) earns only \(times(under)) times its share of spend"]
      case (nil, nil):
        [
          evidence.bySize.count > 1
            ? "No channel clearly earns more or less than its share of spend"
            : "One channel takes all spend and all effect"
        ]
      }
    return Headline.fitting(candidates)
  }
}

extension Evidence {
  /// `baseline, holidays, controls, media and unexplained`
  var causes: String {
    let components = analysis.decomposition.components.map { PartLabel.of($0.name).lowercased() }
    return ListStyle.joined(["baseline"] + components + ["media", "unexplained"])
  }

  /// The line below charts whose parts add up.
  var adding: String {
    "Means over draws; parts and unexplained sum to \(style.outcome(total))."
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
