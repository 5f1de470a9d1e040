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

  public init() {}
}
