import Calendars
/// How the outcome is modelled and fitted.
public struct ModelSettings: Codable, Sendable, Equatable {
  /// Default: the full posterior.
  public var method = FitMethod.bayes
  public var adstock = AdstockKind.geometric
  public var saturation = SaturationKind.hill
  public var order = TransformOrder.adstockFirst
  /// Periods after the spend in which it can still act; `nil`: all (geometric), or 12 (all other kinds).
  public var maximumLag: Int?
  public var seasonality = SeasonalitySettings()
  /// `nil`: the preset's, else a line with slow waves around it.
  public var trend: TrendKind?
  /// Country codes of the holiday calendars that enter the model; none by default.
  public var holidays: [String] = []
  public var search = SearchSettings()
  /// Where random numbers start: the same seed gives the same fit. Default: 1.
  public var seed: UInt64 = 1
  /// Level of every interval. Range: 0.5 to 0.99. Default: 0.9.
  public var interval = 0.9
  /// Draws to keep; `nil`: as many as the method usually keeps, see `bootstrapDraws` and `drawsPerChain`.
  public var draws: Int?
  public var bayes = BayesSettings()

  public init() {}

  /// Draws of a ridge fit. Range: 20 to 10,000. Default: 200.
  public var bootstrapDraws: Int { draws ?? 200 }

  /// Draws that each chain of a Bayesian fit keeps. Range: 50 to 100,000. Default: 1,000.
  public var drawsPerChain: Int { draws ?? 1000 }
}

/// How the model is fitted.
public enum FitMethod: String, Codable, Sendable, CaseIterable {
  case ridge
  /// The full posterior, by NUTS.
  case bayes
}

/// How the effect of spend fades over later periods.
public enum AdstockKind: String, Codable, Sendable, CaseIterable {
  case geometric, delayed, binomial
  case weibullCDF = "weibull_cdf"
  case weibullPDF = "weibull_pdf"
  case none
}

/// How the effect of spend levels off as it grows.
public enum SaturationKind: String, Codable, Sendable, CaseIterable {
  case hill, logistic
  case michaelisMenten = "michaelis_menten"
  case tanh, linear
}

/// Which comes first: carry-over or saturation.
public enum TransformOrder: String, Codable, Sendable, CaseIterable {
  case adstockFirst = "adstock_first"
  case saturationFirst = "saturation_first"
}

/// How the baseline may move over the years.
public enum TrendKind: String, Codable, Sendable, CaseIterable {
  case level = "none"
  case linear
  /// Straight pieces that meet at knots.
  case piecewise
}

/// How the outcome scatters around its expectation.
public enum NoiseKind: String, Codable, Sendable, CaseIterable {
  case normal
  /// Heavy tails: single odd periods pull less.
  case studentT = "student_t"
}

/// How freely the baseline may follow the time of the year.
public struct SeasonalitySettings: Codable, Sendable, Equatable {
  /// Pairs of Fourier terms of the year. Range: 0 to 10. `nil`: the preset's, else 3.
  public var harmonics: Int?

  /// Used where neither the configuration nor a preset says otherwise.
  public static let usualHarmonics = 3

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
  /// Whether ridge takes the specification that predicts unseen periods clearly best instead of the asked one.
  /// Default: no, as what predicts better may attribute worse.
  public var choosesSpecification = false
  /// Periods below which no model is fitted. Default: 26.
  public var minimumPeriods = 26
  /// Periods below which a warning is given. Default: 52.
  public var recommendedPeriods = 52

  public init() {}
}

extension SearchSettings {
  /// Periods below which a warning is given for data of a frequency: a year of days; three years of months, each of which
  /// says more than a week.
  public func recommended(_ frequency: Frequency) -> Int {
    switch frequency {
    case .daily: max(recommendedPeriods, frequency.comparableYear)
    case .weekly: recommendedPeriods
    case .monthly: min(recommendedPeriods, 36)
    }
  }
}
