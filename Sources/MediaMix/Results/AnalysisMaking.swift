import MarketingData
import Statistics

extension Analysis {
  /// Takes the outcome apart and works out returns and quality.
  ///
  /// The same for any number of `threads`. Baseline, components, channels and residual sum to the
  /// outcome in every period, as each is the mean over the same draws.
  public static func make(dataset: Dataset, fit: Fit, threads: Int) -> Analysis {
    let window = max(0, dataset.count - dataset.frequency.comparableYear)..<dataset.count
    let contributions = ContributionDraws.make(dataset, fit, threads: threads)
    let decomposition = DecompositionMaking(dataset: dataset, fit: fit, media: contributions).make()
    let channels = parallelMap(count: dataset.channels.count, threads: threads) { index in
      ReturnMaking(dataset: dataset, fit: fit, channel: index, contributions: contributions)
        .result(window: window)
    }
    let quality = QualityMaking(
      dataset: dataset, fit: fit, decomposition: decomposition, media: contributions
    ).make()
    return Analysis(
      dataset: dataset, fit: fit, decomposition: decomposition, channels: channels,
      media: MediaResult(
        whole: ReturnMaking.together(channels.map(\.whole), interval: fit.interval),
        recent: ReturnMaking.together(channels.map(\.recent), interval: fit.interval)),
      quality: quality, window: window)
  }
}

/// Per driver (paid, then organic): per draw, the contribution of each period.
struct ContributionDraws: Sendable {
  /// `values[driver][draw][period]`.
  let values: [[[Double]]]

  static func make(_ dataset: Dataset, _ fit: Fit, threads: Int) -> ContributionDraws {
    let drivers = dataset.channels.map(\.driver) + dataset.organic.map(\.values)
    let draws = fit.draws.count
    let flat = parallelMap(count: drivers.count * draws, threads: threads) { index in
      let (driver, draw) = index.quotientAndRemainder(dividingBy: draws)
      return DrawContributions.make(drivers[driver], fit.draws[draw].channels[driver])
    }
    return ContributionDraws(
      values: drivers.indices.map { Array(flat[$0 * draws..<($0 + 1) * draws]) })
  }

  /// Mean over draws, per period.
  func mean(_ driver: Int) -> [Double] { ContributionDraws.mean(values[driver]) }

  static func mean(_ draws: [[Double]]) -> [Double] {
    var sum = [Double](repeating: 0, count: draws.first?.count ?? 0)
    for draw in draws {
      for period in sum.indices { sum[period] += draw[period] }
    }
    return sum.map { $0 / Double(max(draws.count, 1)) }
  }
}
