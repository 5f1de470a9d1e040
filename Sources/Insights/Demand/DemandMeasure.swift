import Glibc
import MarketingData
import MediaMix

/// Measures the signs of demand in a data set and what a model made of it.
struct DemandMeasure: Sendable {
  private let analysis: Analysis
  /// Trend alone, and with the season.
  private let trend: Residuals
  private let calendar: Residuals
  private let outcome: [Double]
  /// The outcome's yearly swing.
  private let swing: [Double]
  private let logOutcome: [Double]
  private let logSpends: [[Double]]
  private let known: [[Double]]

  init(_ analysis: Analysis) {
    let dataset = analysis.dataset
    self.analysis = analysis
    trend = Residuals(columns: SeasonColumns.trend(dataset))
    calendar = Residuals(
      columns: SeasonColumns.trend(dataset) + SeasonColumns.season(dataset))
    outcome = dataset.outcome.values
    swing = DemandMeasure.swing(outcome, trend: trend, calendar: calendar)
    logOutcome =
      outcome.allSatisfy { $0 > 0 } ? outcome.map { log($0) } : outcome
    logSpends = dataset.channels.map { DemandMeasure.logarithm($0.spend) }
    known =
      (dataset.controls + dataset.events + dataset.nonMedia + dataset.organic
      + dataset.demand.map(\.series)).map(\.values)
  }

  /// The signs of one channel.
  func signs(of index: Int) -> DemandSigns {
    let spend = logSpends[index]
    var withOutcome = calendar
    withOutcome.add(logOutcome)
    var others = calendar
    for (other, values) in logSpends.enumerated() where other != index { others.add(values) }
    for values in known { others.add(values) }
    let effect = analysis.decomposition.channels[index].values
    let result = analysis.channels[index].whole
    let total = outcome.reduce(0, +)
    return DemandSigns(
      spendExplained: withOutcome.explained(spend),
      followsOutcome: Self.correlation(others.of(spend), others.of(logOutcome), whole: spend),
      seasonShare: Self.share(
        Self.swing(effect, trend: trend, calendar: calendar), of: swing,
        leastLength: 0.2 * Residuals.length(Self.centred(outcome))),
      movementShare: Self.share(Self.centred(effect), of: Self.centred(outcome), leastLength: 0),
      contributionShare: total > 0 ? result.contribution.mean / total : 0,
      spendToOutcome: analysis.dataset.outcome.isMoney && total > 0 ? result.spend / total : nil,
      roi: isOneCurrency ? result.roi?.mean : nil, roiOverOthers: overOthers(index))
  }

  /// Whether spend and outcome can be in one unit of money: an outcome 1,500 times the spend is not.
  private var isOneCurrency: Bool {
    outcome.reduce(0, +) < 1500 * analysis.media.whole.spend
  }

  /// The channel's return over that of all other paid media together.
  private func overOthers(_ index: Int) -> Double? {
    let (media, own) = (analysis.media.whole, analysis.channels[index].whole)
    let spend = media.spend - own.spend
    let brought = media.contribution.mean - own.contribution.mean
    guard let roi = own.roi?.mean, spend > 1e-9 * media.spend, brought > 0 else { return nil }
    return roi / (brought / spend)
  }

  /// `log(1 + spend / mean spend)`: shares of change, with weeks of nothing kept.
  private static func logarithm(_ spend: [Double]) -> [Double] {
    let mean = spend.reduce(0, +) / Double(max(1, spend.count))
    guard mean > 0 else { return spend.map { _ in 0 } }
    return spend.map { log1p(max(0, $0) / mean) }
  }

  /// The part of a series that the season explains beyond the trend.
  private static func swing(_ values: [Double], trend: Residuals, calendar: Residuals) -> [Double] {
    zip(trend.of(values), calendar.of(values)).map { $0 - $1 }
  }

  private static func centred(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    return values.map { $0 - mean }
  }

  /// How much of the second series the first carries: the slope of the first on the second; 0 where the second
  /// hardly varies.
  private static func share(_ part: [Double], of whole: [Double], leastLength: Double) -> Double {
    let length = whole.reduce(0) { $0 + $1 * $1 }
    guard length > leastLength * leastLength, length > 0 else { return 0 }
    return zip(part, whole).reduce(0) { $0 + $1.0 * $1.1 } / length
  }

  /// Correlation of what is left of two series; 0 where nothing is left of the first.
  private static func correlation(
    _ spend: [Double], _ outcome: [Double], whole: [Double]
  ) -> Double {
    let (left, right) = (Residuals.length(spend), Residuals.length(outcome))
    guard left > 1e-6 * Residuals.length(whole), right > 0 else { return 0 }
    return zip(spend, outcome).reduce(0) { $0 + $1.0 * $1.1 } / (left * right)
  }
}
