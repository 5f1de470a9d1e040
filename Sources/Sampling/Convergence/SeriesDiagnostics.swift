import Statistics

/// How far the draws of one quantity can be trusted (Vehtari, Gelman, Simpson, Carpenter and Bürkner, Bayesian
/// Analysis 16, 2021).
///
/// Every number is NaN where nothing can be told: fewer than eight draws a chain, a draw that is not finite, or draws
/// that are all the same.
public struct SeriesDiagnostics: Sendable, Equatable {
  public var mean: Double
  public var deviation: Double
  /// Rank-normalised split R-hat: the larger of that of the ranks and that of the ranks of distances from the median.
  public var rhat: Double
  /// Effective sample size of the rank-normalised draws: for the centre of the distribution.
  public var bulkESS: Double
  /// The smaller effective sample size of the 5 % and the 95 % quantile.
  public var tailESS: Double
  /// Monte Carlo standard error of the mean.
  public var meanError: Double
  /// Monte Carlo standard error of the standard deviation.
  public var deviationError: Double

  /// - Parameter chains: the draws, chain by chain.
  public init(_ chains: [[Double]]) {
    let split = SplitChains(chains)
    let all = chains.flatMap { $0 }
    let total = Double(all.count)
    mean = all.reduce(0, +) / total
    let centre = mean
    let square = all.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    deviation = (square / (total - 1)).squareRoot()
    guard split.isInformative, split.length >= 4 else {
      (rhat, bulkESS, tailESS, meanError, deviationError) = (.nan, .nan, .nan, .nan, .nan)
      return
    }
    let table = RankScores.shared(count: split.values.count)
    let sorted = RankedValue.sorted(split.values)
    let ranks = SplitChains(table.scores(sorted: sorted), like: split)
    let values = sorted.map(\.value)
    let middle = Quantile.value(at: 0.5, ofSorted: values)
    let folded = SplitChains(
      table.scores(sorted: RankedValue.folded(sorted, median: middle)), like: split)
    rhat = max(PotentialScale.reduction(of: ranks), PotentialScale.reduction(of: folded))
    bulkESS = EffectiveSize.of(ranks)
    tailESS = [0.05, 0.95].map { share in
      let bound = Quantile.value(at: share, ofSorted: values)
      return EffectiveSize.of(split.map { $0 <= bound ? 1 : 0 })
    }.reduce(.infinity) { Double.minimum($0, $1) }
    meanError = deviation / EffectiveSize.of(split).squareRoot()
    deviationError = SeriesDiagnostics.deviationError(of: split, mean: centre)
  }

  /// From the error of the variance by the delta method, with the effective size of distances from the mean: Stan's
  /// definition.
  private static func deviationError(of split: SplitChains, mean: Double) -> Double {
    let distances = split.map { abs($0 - mean) }
    let total = Double(distances.values.count)
    let second = distances.values.reduce(0) { $0 + $1 * $1 } / total
    let fourth = distances.values.reduce(0) { $0 + $1 * $1 * $1 * $1 } / total
    let variance = (fourth - second * second) / EffectiveSize.of(distances)
    return (variance / second / 4).squareRoot()
  }
}
