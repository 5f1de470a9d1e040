/// How long and how carefully to sample.
public struct SamplerSettings: Codable, Sendable, Equatable {
  /// Independent chains. Range: 1 to 64. Default: 4.
  public var chains = 4
  /// Iterations each chain adapts for; they are thrown away. Default: 1,000.
  public var warmup = 1000
  /// Draws kept from each chain. Default: 1,000.
  public var draws = 1000
  /// The same seed gives the same draws, on any number of threads.
  public var seed: UInt64 = 1
  /// Mean acceptance the step size is adapted to. Range: 0.5 to 0.99. Default: 0.8.
  public var targetAcceptance = 0.8
  /// A trajectory takes at most `2^maximumDepth` steps. Default: 10.
  public var maximumDepth = 10

  /// Whether the metric may follow correlations between parameters, where they are strong. Default: true.
  public var isLowRank = true

  public init() {}

  /// - Throws: `SamplingProblem.unusable` where a setting is out of its range.
  func check() throws(SamplingProblem) {
    guard (1...64).contains(chains) else {
      throw .unusable("chains must be 1 to 64, not \(chains)")
    }
    guard warmup >= 0, draws >= 1 else {
      throw .unusable("warm-up must not be negative, and draws must be 1 or more")
    }
    guard (0.5...0.99).contains(targetAcceptance) else {
      throw .unusable("target acceptance must be 0.5 to 0.99, not \(targetAcceptance)")
    }
    guard (1...20).contains(maximumDepth) else {
      throw .unusable("maximum depth must be 1 to 20, not \(maximumDepth)")
    }
  }
}
