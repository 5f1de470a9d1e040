import Statistics

/// One chain: its state, its random numbers and its step size, carried from segment to segment.
///
/// Used by one thread at a time; segments end with all threads joined, hence safe to hand between threads.
final class ChainRunner: @unchecked Sendable {
  private let dimension: Int
  private let hamiltonian: Hamiltonian
  private let trajectory: Trajectory
  private var random: SeededGenerator
  private var averaging: DualAveraging
  private let watch: RunWatch
  private let store: VectorStore
  /// Draws of the window that are older than the present segment.
  private var former = 0
  let restarts: Int
  private(set) var window: DrawWindow
  private(set) var stepSize = 1.0

  /// Attempts at a start before giving up.
  static let attempts = 100

  init(
    index: Int, settings: SamplerSettings, density: any LogDensity, metric: Metric?,
    watch: RunWatch, start: (inout SeededGenerator) -> [Double]
  ) throws(SamplingProblem) {
    dimension = density.dimension
    random = SeededGenerator(seed: settings.seed, stream: UInt64(index))
    let store = VectorStore(
      dimension: dimension,
      count: Hamiltonian.vectors + Trajectory.vectors(maximumDepth: settings.maximumDepth))
    hamiltonian = Hamiltonian(
      density: density,
      whitening: Whitening(metric ?? Metric(scales: Array(repeating: 1, count: dimension))),
      store: store)
    trajectory = Trajectory(
      hamiltonian: hamiltonian, maximumDepth: settings.maximumDepth, store: store)
    self.store = store
    averaging = DualAveraging(target: settings.targetAcceptance, start: 1)
    window = DrawWindow(dimension: dimension)
    self.watch = watch
    var failures = 0
    while true {
      let position = start(&random)
      guard position.count == dimension else {
        throw .unusable("a start has \(position.count) numbers for \(dimension) parameters")
      }
      if position.allSatisfy(\.isFinite) {
        trajectory.start(at: position)
        if trajectory.isAtFiniteState(dimension: dimension) { break }
      }
      failures += 1
      guard failures < ChainRunner.attempts else {
        throw .noStart(chain: index, attempts: failures)
      }
    }
    restarts = failures
  }

  /// The gradient at the chain's state.
  var gradient: [Double] {
    Array(UnsafeBufferPointer(start: trajectory.state.gradient.numbers, count: dimension))
  }

  /// Takes a new metric and looks for a step size to go with it.
  func adopt(_ metric: Metric) {
    hamiltonian.whitening = Whitening(metric)
    stepSize = InitialStep.find(
      from: stepSize, trajectory: trajectory, random: &random, dimension: dimension)
    averaging.restart(from: stepSize)
  }

  /// Takes a metric with the step size that goes with it.
  func adopt(_ metric: Metric, stepSize: Double) {
    hamiltonian.whitening = Whitening(metric)
    self.stepSize = stepSize
    averaging.restart(from: stepSize)
  }

  /// Adapts the step size, and keeps the draws for the metric.
  func learn(iterations: Int, depth: Int, isKept: Bool) throws(SamplingProblem) {
    for _ in 0..<iterations {
      try watch.iteration()
      let transition = trajectory.advance(
        by: stepSize, depth: depth, dimension: dimension, random: &random)
      averaging.learn(acceptance: transition.acceptance)
      stepSize = averaging.current
      if isKept, transition.moved || !transition.diverged { window.add(trajectory.state) }
    }
    stepSize = averaging.average
  }

  /// Ends a segment: the window keeps this segment's draws, and forgets those before.
  func endSegment() {
    window.drop(former)
    former = window.count
  }

  /// Draws without learning.
  func draw(_ count: Int, depth: Int) throws(SamplingProblem) -> Chain {
    var chain = Chain(
      warmupGradients: hamiltonian.evaluations, stepSize: stepSize, restarts: restarts)
    chain.reserve(draws: count, dimension: dimension)
    for _ in 0..<count {
      try watch.iteration()
      let transition = trajectory.advance(
        by: stepSize, depth: depth, dimension: dimension, random: &random)
      let state = trajectory.state
      chain.positions.append(
        contentsOf: UnsafeBufferPointer(start: state.position.numbers, count: dimension))
      chain.logDensities.append(state.logDensity)
      chain.energies.append(transition.energy)
      chain.depths.append(UInt8(clamping: transition.depth))
      chain.acceptance.append(transition.acceptance)
      if transition.diverged { chain.divergences += 1 }
      if transition.depth == depth { chain.depthHits += 1 }
    }
    chain.gradients = hamiltonian.evaluations
    return chain
  }
}
