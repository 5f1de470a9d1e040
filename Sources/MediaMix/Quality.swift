/// How well the model describes what happened, and what its residuals say.
public struct Quality: Codable, Sendable, Equatable {
  /// How well the periods the model was fitted to are matched.
  public var inSample: Accuracy
  /// On periods the refit had not seen; `nil` when there are too few periods.
  public var holdout: Accuracy?
  /// Share of held-out periods inside their predictive interval.
  public var holdoutCoverage: Double?
  /// Mean continuous ranked probability score of the held-out periods, in units of the outcome.
  public var holdoutCRPS: Double?
  /// R² less what that many parameters reach by chance; `nil` where it does not exist.
  public var adjustedR2: Double?
  /// Durbin and Watson's statistic of the residuals: 2 without autocorrelation, 0 to 4.
  public var durbinWatson: Double?
  /// p-value of Ljung-Box with 10 lags (fewer for short series).
  public var ljungBoxP: Double?
  /// p-value of Jarque-Bera.
  public var jarqueBeraP: Double?
  /// Variance inflation of each paid channel's transformed series, by name.
  public var varianceInflation: [NamedValue]
  /// Share of draws whose baseline is negative in some period.
  public var negativeBaseline: Double
  /// Periods per free parameter.
  public var periodsPerParameter: Double

  public init(
    inSample: Accuracy, holdout: Accuracy?, holdoutCoverage: Double?, adjustedR2: Double?,
    durbinWatson: Double?, ljungBoxP: Double?, jarqueBeraP: Double?,
    varianceInflation: [NamedValue], negativeBaseline: Double, periodsPerParameter: Double,
    holdoutCRPS: Double? = nil
  ) {
    self.inSample = inSample
    self.holdout = holdout
    self.holdoutCoverage = holdoutCoverage
    self.holdoutCRPS = holdoutCRPS
    self.adjustedR2 = adjustedR2
    self.durbinWatson = durbinWatson
    self.ljungBoxP = ljungBoxP
    self.jarqueBeraP = jarqueBeraP
    self.varianceInflation = varianceInflation
    self.negativeBaseline = negativeBaseline
    self.periodsPerParameter = periodsPerParameter
  }
}

/// Measures of error between actual and expected.
public struct Accuracy: Codable, Sendable, Equatable {
  /// `nil` when the actual values do not vary.
  public var r2: Double?
  /// Mean of |error| / |actual| over periods whose actual is not 0; `nil` when there are none.
  public var mape: Double?
  /// Sum of |error| / sum of |actual|.
  public var wmape: Double?
  /// Root of the mean squared error, in units of the outcome.
  public var rmse: Double
  /// Mean absolute error, in units of the outcome.
  public var mae: Double

  public init(r2: Double?, mape: Double?, wmape: Double?, rmse: Double, mae: Double) {
    self.r2 = r2
    self.mape = mape
    self.wmape = wmape
    self.rmse = rmse
    self.mae = mae
  }
}

/// A number that belongs to a channel or series, by its name.
public struct NamedValue: Codable, Sendable, Equatable {
  public var name: String
  public var value: Double

  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}
