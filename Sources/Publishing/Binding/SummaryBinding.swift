import Charts
import Summary
import Wording

/// An executive summary seen as what templates place: charts, tables, figures and values.
///
/// Its extensions hold one piece per file. They choose, order and write out; every number is the
/// summary's own.
struct SummaryBinding {
  let summary: ExecutiveSummary
  let style: NumberStyle
  private let keys: [String: ChannelKey]

  init(_ summary: ExecutiveSummary, words: Catalogue) {
    self.summary = summary
    style = summary.numberStyle(words)
    keys = Dictionary(
      summary.channels.map { ($0.name, ChannelKey(name: $0.name, colorIndex: $0.colorIndex)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A phrase in the report's language.
  func say(_ phrase: Phrase) -> String { style.say(phrase) }

  /// Level of every interval.
  var level: Double { summary.report.interval }

  /// `nil` when the outcome is a count, which nothing breaks even against.
  var breakEven: Double? { style.outcomeIsMoney ? summary.report.breakEven : nil }

  /// Channels from the largest contribution to the smallest.
  var channelsBySize: [ChannelBlock] {
    summary.channels.sorted { ($0.colorIndex, $0.name) < ($1.colorIndex, $1.name) }
  }

  /// What the outcome is called in the middle of a sentence, as in the narrative's own.
  var outcomeNoun: String {
    style.say(
      OutcomeNoun(
        summary.outcome.name, isMoney: style.outcomeIsMoney,
        isConverted: summary.outcome.kind == .conversions
      ).phrase)
  }

  func key(_ channel: String) -> ChannelKey {
    keys[channel] ?? ChannelKey(name: channel, colorIndex: keys.count)
  }

  func estimate(_ block: EstimateBlock) -> ChartEstimate {
    ChartEstimate(
      mean: block.mean, lower: block.lower, upper: block.upper, innerLower: block.innerLower,
      innerUpper: block.innerUpper)
  }

  func tier(_ recommendation: Recommendation) -> Tier { Self.tier(recommendation) }

  static func tier(_ recommendation: Recommendation) -> Tier {
    switch recommendation {
    case .scale: .scale
    case .test: .test
    case .hold: .hold
    case .reduce: .reduce
    case .withheld: .none
    }
  }
}

extension ExecutiveSummary {
  /// How every output of this report writes its numbers and words.
  public func numberStyle(_ words: Catalogue = .english) -> NumberStyle {
    NumberStyle(
      locale: report.locale, currency: report.currency, outcomeIsMoney: outcome.currency != nil,
      words: words)
  }
}
