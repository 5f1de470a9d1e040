import Settings
import Statistics
import Testing

import MediaMix

/// The whole national model against its own prior: likelihood, gradients, sampler and conditional draws at once.
@Suite struct RankCalibrationTests {
  private static let replicates = 120
  private static let bins = 8
  /// Nearly independent draws that each truth is ranked among.
  private static let kept = 63

  @Test func ranksOfTheTruthAreEquallyFrequent() throws {
    var shape = Invented.Shape()
    (shape.periods, shape.returns) = (52, [3, 1.5, 2])
    let dataset = Invented(shape).dataset
    var settings = ModelSettings()
    settings.trend = .linear
    settings.seasonality.harmonics = 1
    (settings.bayes.chains, settings.bayes.warmup, settings.draws) = (2, 300, 252)
    let simulation = try PriorSimulation(dataset, settings: settings)
    let ranks = try parallelMap(count: Self.replicates, threads: 2) {
      try simulation.ranks(seed: 9_000 + UInt64($0), kept: Self.kept)
    }
    let names = simulation.names
    let expected = Double(Self.replicates) / Double(Self.bins)
    for (index, name) in names.enumerated() {
      var counts = [Double](repeating: 0, count: Self.bins)
      for rank in ranks { counts[rank[index] * Self.bins / (Self.kept + 1)] += 1 }
      let statistic = counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
      let p = ChiSquareDistribution.upperTail(statistic, degrees: Double(Self.bins - 1))
      #expect(p > 0.01 / Double(names.count), "\(name): p = \(p), \(counts)")
    }
  }
}
