import Statistics

/// One series in numbers.
public struct SeriesProfile: Sendable, Equatable {
  public var name: String
  public var role: SeriesRole
  public var mean: Double
  /// Standard deviation (n - 1).
  public var deviation: Double
  /// Standard deviation over mean; `nil` where the mean is not above 0.
  public var variation: Double?
  public var minimum: Double
  public var maximum: Double
  /// Periods with the value 0.
  public var zeros: Int
  /// Periods far from their neighbours, beyond season and trend (`RobustDistance`).
  public var outliers: Int
  /// Strength of trend and of season, 0 to 1 (`Decomposition`); `nil` where the series is too short.
  public var trendStrength: Double?
  public var seasonalStrength: Double?
  /// Correlation with the outcome; `nil` for the outcome itself and for series that never change.
  public var outcomeCorrelation: Double?
  /// Share of all spend; `nil` for anything but spend.
  public var spendShare: Double?

  /// Every series of a data set, the outcome first.
  public static func all(_ dataset: Dataset) -> [SeriesProfile] {
    let spend = dataset.channels.reduce(0) { $0 + $1.spend.reduce(0, +) }
    return SeriesRole.series(of: dataset).map { name, role, values in
      var profile = SeriesProfile(name, role, values, in: dataset)
      if role == .spend, spend > 0 { profile.spendShare = values.reduce(0, +) / spend }
      return profile
    }
  }

  private init(_ name: String, _ role: SeriesRole, _ values: [Double], in dataset: Dataset) {
    self.name = name
    self.role = role
    let mean = Moments.mean(values)
    let deviation = values.count > 1 ? Moments.deviation(values) : 0
    self.mean = mean
    self.deviation = deviation
    variation = mean > 0 ? deviation / mean : nil
    minimum = values.min() ?? 0
    maximum = values.max() ?? 0
    zeros = values.count { $0 == 0 }
    // Flags of a few periods have neither trend nor season nor outliers.
    let parts = role == .event ? nil : Decomposition(values, frequency: dataset.frequency)
    outliers = parts.map { RobustDistance($0.remainder).beyond(RobustDistance.far).count } ?? 0
    trendStrength = parts?.trendStrength
    seasonalStrength = parts?.seasonalStrength
    let correlation = Moments.correlation(values, dataset.outcome.values)
    outcomeCorrelation = role == .outcome || !correlation.isFinite ? nil : correlation
  }
}
