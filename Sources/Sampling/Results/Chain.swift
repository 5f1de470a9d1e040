/// The draws of one chain, and how they came about.
public struct Chain: Sendable, Equatable {
  /// `draws * dimension` numbers, one draw after the other.
  public var positions: [Double]
  /// The log density of each draw.
  public var logDensities: [Double]
  /// The energy of each draw: minus the log density, plus half the squared momentum.
  public var energies: [Double]
  /// Doublings of each draw's trajectory.
  public var depths: [UInt8]
  /// Mean acceptance over each draw's trajectory.
  public var acceptance: [Double]
  /// Trajectories, after warm-up, whose energy rose past all bounds.
  public var divergences: Int
  /// Trajectories, after warm-up, that reached the depth limit.
  public var depthHits: Int
  /// Evaluations of the density, warm-up included.
  public var gradients: Int
  /// Evaluations of the density during warm-up.
  public var warmupGradients: Int
  /// The step size of the draws, in whitened coordinates.
  public var stepSize: Double
  /// Starting points that had to be drawn again.
  public var restarts: Int

  /// A chain without draws yet.
  init(warmupGradients: Int, stepSize: Double, restarts: Int) {
    (positions, logDensities, energies, depths, acceptance) = ([], [], [], [], [])
    (divergences, depthHits, gradients) = (0, 0, warmupGradients)
    self.warmupGradients = warmupGradients
    self.stepSize = stepSize
    self.restarts = restarts
  }

  mutating func reserve(draws: Int, dimension: Int) {
    positions.reserveCapacity(draws * dimension)
    logDensities.reserveCapacity(draws)
    energies.reserveCapacity(draws)
    depths.reserveCapacity(draws)
    acceptance.reserveCapacity(draws)
  }

  /// Number of draws.
  public var count: Int { logDensities.count }
}
