import MarketingData
import Wording

/// The data's quality, in the summary's words.
extension DataQualityBlock {
  /// How many pairs of series are told.
  static let strongestPairs = 10

  init(_ quality: DataQuality, _ words: Catalogue) {
    self.init(
      score: quality.score.value, word: quality.score.word,
      message: words.text(quality.score.sentence),
      errors: quality.score.errors, warnings: quality.score.warnings, notes: quality.score.notes,
      checks: quality.checks.map { DataCheckBlock($0, words) },
      series: quality.series.map(SeriesProfileBlock.init),
      correlations: CorrelationBlock(quality.correlations),
      inflation: quality.inflation.map { InflationBlock(name: $0.name, factor: $0.factor?.finite) },
      periods: quality.adequacy.periods, parameters: quality.adequacy.parameters,
      periodsPerParameter: quality.adequacy.periodsPerParameter,
      stationarity: quality.stationarity.map(StationarityBlock.init))
  }
}

extension DataCheckBlock {
  fileprivate init(_ result: CheckResult, _ words: Catalogue) {
    self.init(
      name: result.check.rawValue, label: words.text(result.check.label), verdict: result.verdict,
      message: words.text(result.sentence), places: result.places)
  }
}

extension SeriesProfileBlock {
  fileprivate init(_ profile: SeriesProfile) {
    self.init(
      name: profile.name, role: profile.role, mean: profile.mean, deviation: profile.deviation,
      variation: profile.variation?.finite, minimum: profile.minimum, maximum: profile.maximum,
      zeros: profile.zeros, outliers: profile.outliers, trendStrength: profile.trendStrength,
      seasonalStrength: profile.seasonalStrength, outcomeCorrelation: profile.outcomeCorrelation,
      spendShare: profile.spendShare)
  }
}

extension CorrelationBlock {
  fileprivate init(_ table: CorrelationTable) {
    self.init(
      names: table.names, values: table.values,
      strongest: table.strongest(DataQualityBlock.strongestPairs).map {
        CorrelatedPairBlock(first: $0.first, second: $0.second, correlation: $0.correlation)
      })
  }
}

extension StationarityBlock {
  fileprivate init(_ tests: Stationarity) {
    self.init(
      kpssStatistic: tests.kpss.statistic, kpssPValue: tests.kpss.pValue,
      dickeyFullerStatistic: tests.dickeyFuller.statistic,
      dickeyFullerPValue: tests.dickeyFuller.pValue, wanders: tests.wanders)
  }
}
