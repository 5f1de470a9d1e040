import Findings
import Insights
import MarketingData

/// How good the data are, and what they look like before any model.
public struct DataQualityBlock: Codable, Sendable, Equatable {
  /// 0 to 100.
  public var score: Int
  public var word: QualityWord
  public var message: String
  public var errors: Int
  public var warnings: Int
  public var notes: Int
  /// Every check, passed or not.
  public var checks: [DataCheckBlock]
  public var series: [SeriesProfileBlock]
  /// Names of the outcome and all that explains it, and their correlations in the same order.
  public var correlations: CorrelationBlock
  /// Variance inflation factors of what explains the outcome.
  public var inflation: [InflationBlock]
  public var periods: Int
  /// What the default model has to learn from them.
  public var parameters: Int
  public var periodsPerParameter: Double
  /// Whether the outcome keeps to a level; `null` where that cannot be tested.
  @Null public var stationarity: StationarityBlock?
}

/// Two tests of whether the outcome keeps to a level.
public struct StationarityBlock: Codable, Sendable, Equatable {
  public var kpssStatistic: Double
  /// Between 0.01 and 0.1, which mean "or less" and "or more".
  public var kpssPValue: Double
  public var dickeyFullerStatistic: Double
  public var dickeyFullerPValue: Double
  /// Both tests speak against a fixed level.
  public var wanders: Bool
}

/// One check of the data.
public struct DataCheckBlock: Codable, Sendable, Equatable {
  public var name: String
  public var label: String
  public var verdict: CheckVerdict
  public var message: String
  public var places: [Place]
}

/// One series in numbers.
public struct SeriesProfileBlock: Codable, Sendable, Equatable {
  public var name: String
  public var role: SeriesRole
  public var mean: Double
  public var deviation: Double
  /// Deviation over mean; `null` where the mean is not above 0.
  @Null public var variation: Double?
  public var minimum: Double
  public var maximum: Double
  public var zeros: Int
  public var outliers: Int
  /// 0 to 1; `null` where the series is too short.
  @Null public var trendStrength: Double?
  @Null public var seasonalStrength: Double?
  @Null public var outcomeCorrelation: Double?
  /// `null` for anything but spend.
  @Null public var spendShare: Double?
}

/// A correlation matrix and its strongest pairs.
public struct CorrelationBlock: Codable, Sendable, Equatable {
  public var names: [String]
  public var values: [[Double]]
  /// At most ten, the strongest first.
  public var strongest: [CorrelatedPairBlock]
}

/// Two series and how they move together.
public struct CorrelatedPairBlock: Codable, Sendable, Equatable {
  public var first: String
  public var second: String
  public var correlation: Double
}

/// One variance inflation factor.
public struct InflationBlock: Codable, Sendable, Equatable {
  public var name: String
  /// `null` where the other series tell this one exactly.
  @Null public var factor: Double?
}
