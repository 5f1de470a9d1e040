import Glibc
import Statistics

/// Draws the next state of a chain by the no-U-turn method.
///
/// A trajectory doubles forwards or backwards in time, at random, until it turns; the draw is one of its points with
/// probability proportional to the density, biased towards the half added last (Betancourt 2017, as in Stan).
/// A doubling of `2^n` points is built without recursion: points are pushed as leaves, and as many pairs of equal
/// size are joined as the point's number has trailing zeros, which visits every subtree as soon as it is complete.
final class Trajectory {
  /// A rise in energy beyond this is a divergence.
  static let greatestError = 1000.0

  private let hamiltonian: Hamiltonian
  private let maximumDepth: Int
  private var ends: (backward: PhasePoint, forward: PhasePoint)
  private let sum: Vector
  private let join: Vector
  private let subtrees: UnsafeMutablePointer<Subtree>
  /// The chain's state: the draw of the last trajectory, and the start of the next.
  private(set) var state: Candidate

  static func vectors(maximumDepth: Int) -> Int {
    2 * PhasePoint.vectors + 2 + Candidate.vectors + (maximumDepth + 1) * Subtree.vectors
  }

  init(hamiltonian: Hamiltonian, maximumDepth: Int, store: VectorStore) {
    self.hamiltonian = hamiltonian
    self.maximumDepth = maximumDepth
    ends = (PhasePoint(store: store), PhasePoint(store: store))
    sum = store.take()
    join = store.take()
    state = Candidate(store: store)
    subtrees = .allocate(capacity: maximumDepth + 1)
    for index in 0...maximumDepth {
      (subtrees + index).initialize(to: Subtree(store: store))
    }
  }

  deinit {
    subtrees.deinitialize(count: maximumDepth + 1)
    subtrees.deallocate()
  }

  /// Puts the chain at a position, and evaluates the density there.
  func start(at position: [Double]) {
    for (index, value) in position.enumerated() { state.position.numbers[index] = value }
    state.logDensity = hamiltonian.evaluate(state.position)
    state.gradient.copy(from: hamiltonian.gradient)
  }

  /// Whether the density and its gradient are finite at the chain's state.
  func isAtFiniteState(dimension: Int) -> Bool {
    state.logDensity.isFinite && (0..<dimension).allSatisfy { state.gradient.numbers[$0].isFinite }
  }

  /// Moves the chain by one trajectory of steps of `size`, of at most `2^depth` steps.
  func advance(
    by size: Double, depth: Int, dimension: Int, random: inout SeededGenerator
  ) -> Transition {
    var transition = Transition()
    let start = launch(dimension: dimension, random: &random)
    ends.backward.copy(from: ends.forward)
    sum.copy(from: ends.forward.momentum)
    state.energy = start
    var logWeight = 0.0
    let limit = min(depth, maximumDepth)
    while transition.depth < limit {
      let forward = random.next() & 1 == 0
      let (near, far) = forward ? (ends.forward, ends.backward) : (ends.backward, ends.forward)
      join.copy(from: near.momentum)
      guard
        grow(
          near, by: forward ? size : -size, depth: transition.depth, start: start,
          transition: &transition, random: &random)
      else { break }
      transition.depth += 1
      let weight = subtrees.pointee.logWeight
      if weight >= logWeight || random.uniform() < exp(weight - logWeight) {
        swap(&state, &subtrees.pointee.candidate)
        transition.moved = true
      }
      logWeight = logSum(logWeight, weight)
      let goesOn = TurnCheck.goesOn(
        outerFirst: far.momentum, innerFirst: join, sumFirst: sum, sumSecond: subtrees.pointee.sum,
        innerSecond: subtrees.pointee.first, outerSecond: near.momentum)
      if !goesOn { break }
    }
    transition.acceptance /= Double(max(transition.steps, 1))
    transition.energy = state.energy
    return transition
  }

  /// The acceptance probability of a single step of `size` from the chain's state, with fresh momentum.
  func acceptance(ofStep size: Double, dimension: Int, random: inout SeededGenerator) -> Double {
    let start = launch(dimension: dimension, random: &random)
    let point = ends.forward
    let logDensity = hamiltonian.step(point, by: size)
    let change = start - (point.momentum.dot(point.momentum) / 2 - logDensity)
    return change.isNaN ? 0 : min(1, exp(change))
  }

  /// Sets the forward end to the chain's state with a fresh momentum, and returns its energy.
  private func launch(dimension: Int, random: inout SeededGenerator) -> Double {
    let point = ends.forward
    point.position.copy(from: state.position)
    hamiltonian.whitening.force(of: state.gradient, into: point.force)
    for index in 0..<dimension { point.momentum.numbers[index] = random.normal() }
    // A step that overflowed may have spoilt the padding, which would spoil every later one.
    for index in dimension..<point.momentum.blocks * Vector.lanes {
      point.momentum.numbers[index] = 0
    }
    return point.momentum.dot(point.momentum) / 2 - state.logDensity
  }

  /// Adds `2^depth` points beyond `end`, into the first subtree.
  ///
  /// - Returns: false as soon as a part of them turns back or diverges; then they do not count.
  private func grow(
    _ end: PhasePoint, by size: Double, depth: Int, start: Double, transition: inout Transition,
    random: inout SeededGenerator
  ) -> Bool {
    var height = 0
    for number in 1...(1 << depth) {
      let logDensity = hamiltonian.step(end, by: size)
      transition.steps += 1
      let energy = end.momentum.dot(end.momentum) / 2 - logDensity
      let change = start - energy
      guard change >= -Trajectory.greatestError, change < .infinity else {
        transition.diverged = true
        return false
      }
      transition.acceptance += change >= 0 ? 1 : exp(change)
      subtrees[height].becomeLeaf(
        at: end, gradient: hamiltonian.gradient, logDensity: logDensity, energy: energy,
        logWeight: change)
      height += 1
      for _ in 0..<number.trailingZeroBitCount {
        height -= 1
        guard subtrees[height - 1].absorb(&subtrees[height], random: &random) else { return false }
      }
    }
    return true
  }
}
