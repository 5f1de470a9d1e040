import MarketingData
import Settings
import Statistics

extension Prediction {
  /// The expected outcome of planned periods, with carry-over from the history.
  ///
  /// Every draw of the fit counts. An interval holds what is not known of the parameters and the noise; the noise
  /// of each draw is drawn several times where the draws are few. The same fit gives the same prediction for any
  /// number of `threads`.
  ///
  /// For a fit per geography a plan of the whole is split among them as in the last comparable year.
  ///
  /// - Parameters:
  ///   - dataset: the data the fit was made of.
  ///   - future: the same series in planned periods after them; a gap between counts as without spend.
  ///   - settings: those of the fit.
  ///   - interval: level of the intervals; `nil`: the fit's.
  ///   - unitValues: money per modelled unit in each planned period, where the fit has such values;
  ///     `nil`: the mean of the last comparable year.
  ///   - keepsCovariance: whether the covariance of the outcome between periods is kept.
  public static func make(
    dataset: Dataset, fit: Fit, future: Dataset, settings: ModelSettings, interval: Double? = nil,
    unitValues: [Double]? = nil, keepsCovariance: Bool = false, threads: Int
  ) throws(PredictionProblem) -> Prediction {
    let span = try PlannedSpan(dataset, future)
    let planned = future.channels.map(\.driver) + future.organic.map(\.values)
    guard dataset.channels.map(\.name) == future.channels.map(\.name),
      dataset.organic.map(\.name) == future.organic.map(\.name),
      planned.allSatisfy({ $0.count == span.count })
    else { throw .otherSeries }
    let future = fit.isPerGeo ? future.split(as: dataset) : future
    let units = UnitValues.planned(fit, dataset, count: span.count, given: unitValues)
    let columns = try TermExtension.columns(
      fit: fit, dataset: dataset, future: future, settings: settings, unitValues: units)
    guard columns.allSatisfy({ $0.count == span.count }) else { throw .otherSeries }
    let draws = PredictedDraws(
      fit: fit, columns: columns,
      drivers: ModelledDriver.all(dataset.followed(by: future, gap: span.gap), fit),
      paid: dataset.channels.count, units: units, count: span.count)
    return draws.summary(
      names: dataset.channels.map(\.name), starts: future.starts, gap: span.gap,
      interval: interval ?? fit.interval, keepsCovariance: keepsCovariance, threads: threads)
  }
}

/// What one modelled unit of the outcome is worth.
enum UnitValues {
  /// One value per planned period; empty where units are worth 1.
  static func planned(
    _ fit: Fit, _ dataset: Dataset, count: Int, given: [Double]?
  ) -> [Double] {
    guard !fit.unitValues.isEmpty else { return [] }
    if let given, given.count == count { return given }
    let recent = fit.unitValues.suffix(dataset.frequency.comparableYear)
    return Array(repeating: Moments.mean(Array(recent)), count: count)
  }
}
