import MarketingData
import MediaMix
import Settings
import Statistics
import Wording

/// Foretells the whole outcome of periods ahead, as things go on and by the plan.
public struct Forecaster: Sendable {
  var analysis: Analysis
  /// Those of the fit.
  var settings: ModelSettings
  var threads: Int

  public init(_ analysis: Analysis, settings: ModelSettings, threads: Int) {
    self.analysis = analysis
    self.settings = settings
    self.threads = threads
  }

  /// The periods of the plan where it looks ahead, else those of `future`, else the quarter of a year after the data.
  ///
  /// Both ways of spending are predicted with the same draws, so that their difference knows that what is not known of the
  /// baseline is the same for both.
  ///
  /// - Parameters:
  ///   - plan: what is recommended; `nil`: nothing.
  ///   - future: what is known of periods to come: spend, controls, events, treatments and media without spend. The
  ///     rest is as in the same periods of the last comparable year.
  ///   - accuracy: what `accuracy()` gave, to go with it.
  ///   - words: the texts of the language its assumptions are told in.
  /// - Throws: where a part of the model cannot be continued after its data.
  public func forecast(
    plan: Plan?, future: PlannedPeriods? = nil, accuracy: [ForecastAccuracy] = [],
    words: Catalogue = .english
  ) throws(PredictionProblem) -> PlanForecast {
    let span = ForecastSpan(analysis.dataset, plan: plan, given: future?.dataset)
    let series = Continuation(
      of: analysis.dataset, gap: span.gap, count: span.count, given: future?.dataset
    ).future
    let current = try predict(series, future)
    var forecast = PlanForecast(
      starts: series.starts, end: series.lastDay, current: path(series, current),
      recommended: nil, difference: nil, baseline: current.baseline.values,
      assumptions: ForecastAssumptions(
        dataset: analysis.dataset, fit: analysis.fit, span: span, plan: plan, future: future,
        style: NumberStyle(
          locale: words.language, currency: analysis.dataset.currency,
          outcomeIsMoney: analysis.dataset.outcome.isMoney, words: words)
      ).sentences, accuracy: accuracy)
    if let plan {
      let planned = RecommendedSpend(plan: plan, usual: series).series
      let prediction = try predict(planned, future)
      forecast.recommended = path(planned, prediction)
      forecast.difference = Estimate(
        draws: zip(prediction.expectedDraws, current.expectedDraws).map { $0 - $1 },
        interval: analysis.fit.interval)
    }
    return forecast
  }

  /// How well the model would have foretold past quarters, by fitting it again to what was known before each.
  ///
  /// It takes as long as some fits.
  ///
  /// - Parameter origins: how many points of the past to forecast from, at most.
  public func accuracy(
    origins: Int = RollingForecast.usualOrigins, isCancelled: (@Sendable () -> Bool)? = nil
  ) -> [ForecastAccuracy] {
    RollingForecast.all(
      dataset: analysis.dataset, fit: analysis.fit, settings: settings, origins: origins,
      threads: threads, isCancelled: isCancelled
    ).compactMap(ForecastAccuracy.init)
  }

  private func predict(
    _ series: Dataset, _ future: PlannedPeriods?
  ) throws(PredictionProblem) -> Prediction {
    try Prediction.make(
      dataset: analysis.dataset, fit: analysis.fit, future: series, settings: settings,
      unitValues: Array(
        analysis.fit.continued(analysis.dataset, to: series.starts[...], given: future).unitValues
          .suffix(series.count)), threads: threads)
  }

  private func path(_ series: Dataset, _ prediction: Prediction) -> PlanForecast.Path {
    PlanForecast.Path(
      spend: Summation.sum(series.channels.map { Summation.sum($0.spend) }),
      expected: prediction.expected, lower: prediction.lower, upper: prediction.upper,
      total: prediction.total)
  }
}
