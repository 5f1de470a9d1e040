/// How the outcome is modelled and fitted.
public struct ModelSettings: Codable, Sendable, Equatable {
  public var method = FitMethod.ridge
  public var adstock = AdstockKind.geometric
  public var saturation = SaturationKind.hill
  public var seasonality = SeasonalitySettings()
  public var trend = TrendKind.linear
  /// Country codes of the holiday calendars that enter the model; none by default.
  public var holidays: [String] = []
  public var search = SearchSettings()
  /// Where random numbers start: the same seed gives the same fit. Default: 1.
  public var seed: UInt64 = 1
  /// Level of every interval. Range: 0.5 to 0.99. Default: 0.9.
  public var interval = 0.9
  /// Bootstrap draws of a ridge fit. Range: 20 to 10,000.
  public var draws = 200

  public init() {}
}

/// How the model is fitted.
public enum FitMethod: String, Codable, Sendable, CaseIterable {
  case ridge
}

/// How the effect of spend fades over later periods.
public enum AdstockKind: String, Codable, Sendable, CaseIterable {
  case geometric
}

/// How the effect of spend levels off as it grows.
public enum SaturationKind: String, Codable, Sendable, CaseIterable {
  case hill
}

/// How the baseline may move over the years.
public enum TrendKind: String, Codable, Sendable, CaseIterable {
  case none, linear
}

/// How freely the baseline may follow the time of the year.
public struct SeasonalitySettings: Codable, Sendable, Equatable {
  /// Pairs of Fourier terms of the year. Range: 0 to 10. Default: 3.
  public var harmonics = 3

  public init() {}
}

/// Starting values and limits of the search for each channel's transform.
public struct SearchSettings: Codable, Sendable, Equatable {
  /// Starting decay of the geometric adstock. Default: 0.5.
  public var decay = 0.5
  /// Limits of the decay. Default: 0 to 0.9.
  public var decayLimits = [0.0, 0.9]
  /// Starting half-saturation, as a share of the largest adstocked value. Default: 0.6.
  public var halfSaturation = 0.6
  /// Limits of the half-saturation, as a share of the largest adstocked value.
  public var halfSaturationLimits = [0.05, 2.0]
  /// Starting Hill exponent. Default: 2.
  public var slope = 2.0
  /// Limits of the Hill exponent.
  public var slopeLimits = [0.7, 3.0]
  /// Starting ridge penalty. Default: 0.1.
  public var alpha = 0.1
  /// Periods below which no model is fitted. Default: 26.
  public var minimumPeriods = 26
  /// Periods below which a warning is given. Default: 52.
  public var recommendedPeriods = 52

  public init() {}
}
