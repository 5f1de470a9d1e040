import MarketingData
import MediaMix
import Settings
import Statistics
import Synchronization

/// Simulation-based calibration of the sampler: does the posterior it draws belong to the prior and the data?
public struct RankStudy: Sendable {
  /// Data sets drawn from the prior.
  public var replicates: Int
  public var seed: UInt64

  /// Posterior draws each truth is ranked among: 64 possible ranks, which any power of two up to 64 divides.
  static let kept = 63

  public init(replicates: Int, seed: UInt64) {
    self.replicates = replicates
    self.seed = seed
  }

  /// The ranks of one quantity.
  public struct Quantity: Codable, Sendable, Equatable {
    /// Such as `decay[tv]`.
    public var name: String
    /// Truths in each of equally wide bins of ranks.
    public var counts: [Int]
    /// Of the chi-square test that all bins are equally likely.
    public var pValue: Double
  }

  /// The outcome of the study.
  public struct Result: Codable, Sendable, Equatable {
    public var replicates: Int
    public var channels: Int
    public var periods: Int
    public var quantities: [Quantity]
    /// The smallest p-value times the number of quantities (Bonferroni), at most 1.
    public var adjusted: Double
  }

  /// The national model with two channels, drawn from its prior and fitted again; the same for any number of threads.
  ///
  /// - Throws: `FitProblem` or `SamplingProblem`.
  public func run(
    threads: Int, progress: (@Sendable (Double) -> Void)? = nil,
    isCancelled: (@Sendable () -> Bool)? = nil
  ) throws -> Result {
    let dataset = RandomWorld.make(seed: 11, channels: 2, weeks: 60, geos: 1).dataset
    let simulation = try PriorSimulation(dataset, settings: RankStudy.settings)
    let done = Atomic<Int>(0)
    let ranks = try parallelMap(count: replicates, threads: threads) { index in
      let ranks = try simulation.ranks(
        seed: seed &+ UInt64(index), kept: RankStudy.kept, isCancelled: isCancelled)
      let count = done.add(1, ordering: .relaxed).newValue
      progress?(Double(count) / Double(max(replicates, 1)))
      return ranks
    }
    let quantities = simulation.names.enumerated().map { index, name in
      RankStudy.quantity(name, ranks.map { $0[index] })
    }
    let least = quantities.map(\.pValue).min() ?? 1
    return Result(
      replicates: replicates, channels: dataset.channels.count, periods: dataset.count,
      quantities: quantities, adjusted: min(1, least * Double(quantities.count)))
  }

  /// Small enough for a fit in a fraction of a second; long enough that few draws are related.
  private static var settings: ModelSettings {
    var settings = ModelSettings()
    settings.method = .bayes
    settings.seasonality.harmonics = 1
    settings.trend = .linear
    settings.bayes.chains = 4
    settings.bayes.warmup = 400
    settings.draws = 400
    return settings
  }

  /// Ranks counted in bins of at least five expected truths, and tested.
  package static func quantity(_ name: String, _ ranks: [Int]) -> Quantity {
    var bins = 16
    while bins > 2, ranks.count < 5 * bins { bins /= 2 }
    var counts = [Int](repeating: 0, count: bins)
    for rank in ranks { counts[rank * bins / (kept + 1)] += 1 }
    let expected = Double(ranks.count) / Double(bins)
    let distance = counts.reduce(0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / max(expected, 1e-300)
    }
    return Quantity(
      name: name, counts: counts,
      pValue: ChiSquareDistribution.upperTail(distance, degrees: Double(bins - 1)))
  }
}
