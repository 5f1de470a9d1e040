import Findings

/// How good the data are, and what they look like, before any model: the econometrician's first page.
///
/// Made from the data and what was found about them alone, so a saved model tells the same again.
public struct DataQuality: Sendable, Equatable {
  public var score: QualityScore
  /// Every check, passed or not, in the order of `DataCheck.allCases`.
  public var checks: [CheckResult]
  /// The outcome, channels and their exposure, organic media, treatments, controls, demand and events.
  public var series: [SeriesProfile]
  /// How the outcome and all that explains it move together.
  public var correlations: CorrelationTable
  /// How far each explaining series is told by the others.
  public var inflation: [SeriesInflation]
  public var adequacy: DataAdequacy
  /// Of the outcome; `nil` where it cannot be tested.
  public var stationarity: Stationarity?

  /// Describes a data set and weighs what was found about it.
  ///
  /// - Parameter findings: everything found; those that are not about data (configuration, model) are left aside.
  public static func make(_ dataset: Dataset, findings: [Finding]) -> DataQuality {
    let about = findings.filter { $0.code.hasPrefix(DataCheck.prefix) }
    let table = ExplainedSeries(dataset)
    return DataQuality(
      score: QualityScore(about), checks: DataCheck.allCases.map { CheckResult($0, about) },
      series: SeriesProfile.all(dataset), correlations: table.correlations,
      inflation: table.inflation, adequacy: DataAdequacy(dataset),
      stationarity: Stationarity(dataset.outcome.values))
  }
}

extension LoadedData {
  /// How good the data are, and what they look like.
  public var quality: DataQuality { DataQuality.make(dataset, findings: findings) }
}
