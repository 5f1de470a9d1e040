import MarketingData
import Wording

/// Titles of the charts about the data before any model.
enum DataCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    [
      "correlations": correlations(story), "inflation": inflation(story), "series": series(story),
    ]
  }

  /// From here on two series can hardly be told apart.
  static let strong = 0.8
  /// Factors from which overlap is worth watching, and from which it is too much.
  static let inflated = (watch: 5.0, high: 10.0)

  private static func correlations(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = closest(evidence)
    return ChartText(
      title: title,
      subtitle: story.say(
        "Correlation of every two series, \(evidence.whole.caption); framed from \(evidence.style.decimal(strong, places: 1)) on, either way"
      ),
      source: story.say(
        "Channels by what drives them: exposure where the data have it, else spend."),
      description: story.say(
        "A triangle of correlations between \(evidence.noun) and all that explains it. \(title)."))
  }

  private static func closest(_ evidence: Evidence) -> String {
    let outcome = evidence.data.series.first { $0.role == .outcome }?.name
    let table = evidence.data.correlations
    let pairs = table.strongest(table.names.count).filter {
      $0.first != outcome && $0.second != outcome
    }
    guard let pair = pairs.first, abs(pair.correlation) >= strong else {
      return evidence.say(
        "No two series move so closely together that their effects cannot be told apart")
    }
    let value = evidence.style.decimal(pair.correlation, places: 2)
    let names = [PlainName.short, PlainName.shorter].map { ($0(pair.first), $0(pair.second)) }
    return Headline.fitting(
      pair.correlation > 0
        ? names.map {
          Phrase(
            "\($0) and \($1) move together (\(value)), so their effects are hard to tell apart")
        } + names.map { Phrase("\($0) and \($1) move together (\(value))") }
        : names.map {
          Phrase(
            "\($0) and \($1) move oppositely (\(value)), so their effects are hard to tell apart")
        } + names.map { Phrase("\($0) and \($1) move oppositely (\(value))") }, evidence)
  }

  private static func inflation(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let title = widest(evidence)
    let limits = [inflated.watch, inflated.high].map { evidence.style.decimal($0, places: 0) }
    return ChartText(
      title: title,
      subtitle: story.say(
        "Variance inflation factor of each series, \(evidence.whole.caption); worth watching from \(limits[0]), high from \(limits[1])"
      ),
      source: story.say(
        "How many times larger an estimate’s variance is than if no other series overlapped with it, in a regression without penalty or priors."
      ),
      description: story.say(
        "A bar for each series with lines at \(limits[0]) and \(limits[1]). \(title)."))
  }

  private static func widest(_ evidence: Evidence) -> String {
    let found = evidence.data.inflation
    if let exact = found.first(where: { $0.factor == nil }) {
      let name = name(exact)
      return Headline.fitting(
        [
          "\(name) is told exactly by other series: its effect has no estimate of its own",
          "\(name) is told exactly by other series",
        ], evidence)
    }
    let high = found.filter { ($0.factor ?? 0) >= inflated.high }
    guard let most = found.max(by: { ($0.factor ?? 0) < ($1.factor ?? 0) }),
      let factor = most.factor, factor >= inflated.watch
    else {
      return evidence.say("No series overlaps with the others so much that its effect blurs")
    }
    let name = name(most)
    if high.isEmpty {
      return evidence.say("Overlap is worth watching in \(name), and high in no series")
    }
    guard high.count == 1 else {
      let number = evidence.style.number(high.count)
      return Words.sentence(
        evidence.say("\(number) series overlap so much with others that their effects blur"))
    }
    return evidence.say("\(name) overlaps so much with other series that its effect blurs")
  }

  private static func name(_ series: SeriesInflation) -> String {
    PlainName.short(series.name)
  }

  private static func series(_ story: Story) -> ChartText {
    let evidence = story.evidence
    let count = evidence.data.series.count { $0.role != .outcome }
    let title = Headline.fitting(
      [
        "\(evidence.nounLabel) and the \(count) series that may explain it",
        "The outcome and what may explain it",
      ], evidence)
    return ChartText(
      title: title,
      subtitle: story.say(
        "Each series per \(evidence.period) on a scale of its own, \(evidence.whole.caption); filled down to zero, a line alone where zero is far away"
      ),
      source: nil, description: story.say("A small line chart for each series. \(title)."))
  }
}
