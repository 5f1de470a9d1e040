import Glibc
import Statistics

/// A run of consecutive points in the direction a trajectory grows: two to some power of them.
struct Subtree {
  /// Momentum of the point visited first and last, and the sum over all.
  var first: Vector
  var last: Vector
  var sum: Vector
  /// One of the points, drawn with probability proportional to its density.
  var candidate: Candidate
  /// Log of the summed weights, each `exp(start energy - energy)`.
  var logWeight = 0.0

  init(store: VectorStore) {
    first = store.take()
    last = store.take()
    sum = store.take()
    candidate = Candidate(store: store)
  }

  static let vectors = 3 + Candidate.vectors

  /// Becomes the subtree of one point.
  mutating func becomeLeaf(
    at point: PhasePoint, gradient: Vector, logDensity: Double, energy: Double, logWeight: Double
  ) {
    first.copy(from: point.momentum)
    last.copy(from: point.momentum)
    sum.copy(from: point.momentum)
    candidate.position.copy(from: point.position)
    candidate.gradient.copy(from: gradient)
    candidate.logDensity = logDensity
    candidate.energy = energy
    self.logWeight = logWeight
  }

  /// Takes in the subtree that follows, whose memory may be reused afterwards.
  ///
  /// - Returns: whether the two together go on without a U-turn.
  mutating func absorb(_ next: inout Subtree, random: inout SeededGenerator) -> Bool {
    let total = logSum(logWeight, next.logWeight)
    if random.uniform() < exp(next.logWeight - total) { swap(&candidate, &next.candidate) }
    logWeight = total
    let goesOn = TurnCheck.goesOn(
      outerFirst: first, innerFirst: last, sumFirst: sum, sumSecond: next.sum,
      innerSecond: next.first, outerSecond: next.last)
    swap(&last, &next.last)
    return goesOn
  }
}

/// `log(exp(a) + exp(b))` without overflow.
func logSum(_ first: Double, _ second: Double) -> Double {
  let high = max(first, second)
  guard high > -.infinity else { return high }
  return high + log1p(exp(min(first, second) - high))
}
