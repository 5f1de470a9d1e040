import Calendars
import MarketingData
import Sampling
import Settings
import Statistics

/// What the model would have foretold at some point of the past, and what came.
///
/// The model is fitted again to the periods up to the origin alone, in the same specification, and predicts the quarter of
/// a year after it as `Prediction` does, with the spend, controls and events that came. What it is measured by is thus the
/// model, and not whether spend was foreseen.
public struct RollingForecast: Sendable, Equatable {
  /// The last day that the model knew.
  public var origin: CivilDate
  /// Mean and predictive bounds per period.
  public var expected: [Double]
  public var lower: [Double]
  public var upper: [Double]
  /// What came.
  public var actual: [Double]
  /// The outcome of the same periods a year before; `nil` where the data do not reach back that far.
  public var yearBefore: [Double]?
  /// The forecast of each period once the periods between the origin and it are known; empty where not worked out.
  public var steps: [Step] = []
  /// Standard deviation of the total of all periods, noise included; `nil` where not worked out.
  public var totalDeviation: Double?

  /// One period foretold from all before it.
  public struct Step: Sendable, Equatable {
    public var expected: Double
    /// Of what comes around the expectation, noise included.
    public var deviation: Double

    public init(expected: Double, deviation: Double) {
      self.expected = expected
      self.deviation = deviation
    }
  }

  public init(
    origin: CivilDate, expected: [Double], lower: [Double], upper: [Double], actual: [Double],
    yearBefore: [Double]? = nil
  ) {
    self.origin = origin
    self.expected = expected
    self.lower = lower
    self.upper = upper
    self.actual = actual
    self.yearBefore = yearBefore
  }

  /// Origins at most where nothing is said, a quarter of a year apart, the last of them a quarter before the data end.
  public static let usualOrigins = 4
  /// The share of the periods that a refit has at least.
  public static let leastShare = 0.6

  /// Forecasts from each origin that leaves enough of the data, oldest first; those that no model can be fitted for are
  /// left out.
  ///
  /// The same for any number of `threads`: origins run beside each other.
  ///
  /// - Parameters:
  ///   - dataset: the fit's data.
  ///   - fit: whose unit values are known, as spend is.
  ///   - settings: those of the fit.
  ///   - origins: how many at most.
  ///   - isCancelled: asked now and then, from any thread; what is cancelled is left out.
  public static func all(
    dataset: Dataset, fit: Fit, settings: ModelSettings, origins most: Int = usualOrigins,
    threads: Int, isCancelled: (@Sendable () -> Bool)? = nil
  ) -> [RollingForecast] {
    let origins = origins(of: dataset, most: most)
    let forecasts = parallelMap(count: origins.count, threads: threads) { index in
      try? make(
        dataset, origin: origins[index], unitValues: fit.unitValues, settings: settings,
        threads: max(1, threads / max(origins.count, 1)), isCancelled: isCancelled)
    }
    return forecasts.compactMap(\.self)
  }

  /// Numbers of periods that the refits see, ascending.
  package static func origins(of dataset: Dataset, most: Int = usualOrigins) -> [Int] {
    guard most > 0 else { return [] }
    let year = dataset.frequency.comparableYear
    // Months are few: two years of them are as little as a fit can do with.
    let fewest = dataset.frequency == .monthly ? 2 * year : year
    let least = max(Int((leastShare * Double(dataset.count)).rounded(.up)), fewest)
    return (1...most).map { dataset.count - $0 * (year / 4) }.filter { $0 >= least }
      .reversed()
  }

  private static func make(
    _ dataset: Dataset, origin: Int, unitValues: [Double], settings: ModelSettings, threads: Int,
    isCancelled: (@Sendable () -> Bool)?
  ) throws -> RollingForecast {
    let year = dataset.frequency.comparableYear
    let past = dataset.part(0..<origin)
    let coming = origin..<origin + year / 4
    let fit =
      switch settings.method {
      case .ridge: try RidgeEngine.refit(past, settings: settings, threads: threads)
      case .bayes:
        try BayesEngine.refit(
          past, settings: settings, observed: origin, threads: threads, isCancelled: isCancelled)
      }
    let prediction = try Prediction.make(
      dataset: past, fit: fit, future: dataset.part(coming), settings: settings,
      unitValues: unitValues.isEmpty ? nil : Array(unitValues[coming]), keepsCovariance: true,
      threads: threads)
    var forecast = RollingForecast(
      origin: past.lastDay, expected: prediction.expected, lower: prediction.lower,
      upper: prediction.upper, actual: Array(dataset.outcome.values[coming]),
      yearBefore: origin >= year
        ? Array(dataset.outcome.values[coming.lowerBound - year..<coming.upperBound - year]) : nil)
    if let covariance = prediction.covariance { forecast.addSteps(covariance) }
    return forecast
  }

  /// Takes the forecast apart into steps: with the covariance `L L'`, the error of all periods is `L z` with independent
  /// z, so that what is left of each once those before it are known is `L_tt z_t`. Of a linear model these are the recursive
  /// residuals of Brown, Durbin and Evans (1975).
  private mutating func addSteps(_ covariance: Matrix) {
    guard let factor = Cholesky(covariance)?.factor else { return }
    var errors: [Double] = []
    for period in actual.indices {
      var left = actual[period] - expected[period]
      for earlier in 0..<period { left -= factor[period, earlier] * errors[earlier] }
      let deviation = factor[period, period]
      errors.append(left / deviation)
      steps.append(Step(expected: actual[period] - left, deviation: deviation))
    }
    totalDeviation = Summation.sum(covariance.values).squareRoot()
  }
}
