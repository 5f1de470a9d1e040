import MarketingData
import Statistics

extension Analysis {
  /// Takes the outcome apart and works out returns and quality.
  ///
  /// The same for any number of `threads`. Baseline, components, channels and residual sum to the
  /// outcome in every period, as each is the mean over the same draws.
  ///
  /// - Parameter spans: stretches of periods to take apart on their own, draw by draw; they cost next to nothing here.
  public static func make(
    dataset: Dataset, fit: Fit, spans: [Range<Int>] = [], threads: Int
  ) -> Analysis {
    let window = max(0, dataset.count - dataset.frequency.comparableYear)..<dataset.count
    let totals = DrawPass(dataset, fit, window: window, spans: spans).run(threads: threads)
    let decomposition = DecompositionMaking(dataset: dataset, fit: fit, totals: totals)
      .make(threads: threads)
    let channels = parallelMap(count: dataset.channels.count, threads: threads) { index in
      ReturnMaking(dataset: dataset, fit: fit, channel: index, sums: totals.sums[index])
        .result(window: window)
    }
    let media = parallelMap(count: 2, threads: threads) { index in
      Return.together(
        channels.map(index == 0 ? \.whole : \.recent), interval: fit.interval)
    }
    let diagnostics = ModelDiagnostics.make(
      dataset: dataset, fit: fit, decomposition: decomposition, media: totals.means,
      variances: totals.variances)
    let quality = QualityMaking(
      dataset: dataset, fit: fit, decomposition: decomposition, totals: totals,
      columns: diagnostics.columns
    ).make()
    return Analysis(
      dataset: dataset, fit: fit, decomposition: decomposition, channels: channels,
      media: MediaResult(whole: media[0], recent: media[1]), quality: quality, window: window,
      geos: GeoMaking(dataset: dataset, interval: fit.interval, totals: totals).make(
        threads: threads),
      coefficients: Coefficient.table(dataset: dataset, fit: fit, threads: threads),
      diagnostics: diagnostics,
      spans: SpanMaking(dataset: dataset, fit: fit, totals: totals).make(spans))
  }
}
