/// The draws of all chains.
public struct Samples: Sendable, Equatable {
  /// Number of parameters.
  public var dimension: Int
  /// In the order of their indices.
  public var chains: [Chain]
  /// The metric all chains ended their warm-up with.
  public var metric: Metric

  /// Starting points that had to be drawn again, over all chains.
  public var restarts: Int { chains.reduce(0) { $0 + $1.restarts } }
  /// Divergent trajectories after warm-up, over all chains.
  public var divergences: Int { chains.reduce(0) { $0 + $1.divergences } }
  /// Trajectories at the depth limit after warm-up, over all chains.
  public var depthHits: Int { chains.reduce(0) { $0 + $1.depthHits } }
  /// Evaluations of the density, over all chains, warm-up included.
  public var gradients: Int { chains.reduce(0) { $0 + $1.gradients } }
  /// Draws over all chains.
  public var count: Int { chains.reduce(0) { $0 + $1.count } }

  /// One parameter's draws, chain by chain.
  public func series(parameter: Int) -> [[Double]] {
    chains.map { chain in
      (0..<chain.count).map { chain.positions[$0 * dimension + parameter] }
    }
  }

  /// Where the chains ended and what they learnt, to start a short run of a similar density with.
  public var adapted: Adapted {
    Adapted(
      metric: metric, stepSizes: chains.map(\.stepSize),
      positions: chains.map { Array($0.positions.suffix(dimension)) })
  }
}

/// What an earlier run learnt.
public struct Adapted: Sendable, Equatable {
  public var metric: Metric
  /// One per chain.
  public var stepSizes: [Double]
  /// The last draw of each chain.
  public var positions: [[Double]]

  public init(metric: Metric, stepSizes: [Double], positions: [[Double]]) {
    self.metric = metric
    self.stepSizes = stepSizes
    self.positions = positions
  }
}
