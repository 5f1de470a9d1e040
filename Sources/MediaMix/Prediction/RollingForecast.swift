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
      unitValues: unitValues.isEmpty ? nil : Array(unitValues[coming]), threads: threads)
    return RollingForecast(
      origin: past.lastDay, expected: prediction.expected, lower: prediction.lower,
      upper: prediction.upper, actual: Array(dataset.outcome.values[coming]),
      yearBefore: origin >= year
        ? Array(dataset.outcome.values[coming.lowerBound - year..<coming.upperBound - year]) : nil)
  }
}
