/// The positions and gradients a chain passed through since a window began.
struct DrawWindow: Sendable {
  let dimension: Int
  /// One draw after the other.
  private(set) var positions: [Double] = []
  private(set) var gradients: [Double] = []

  var count: Int { dimension == 0 ? 0 : positions.count / dimension }

  init(dimension: Int) {
    self.dimension = dimension
  }

  mutating func add(_ candidate: Candidate) {
    positions.append(
      contentsOf: UnsafeBufferPointer(start: candidate.position.numbers, count: dimension))
    gradients.append(
      contentsOf: UnsafeBufferPointer(start: candidate.gradient.numbers, count: dimension))
  }

  /// Forgets the first draws.
  mutating func drop(_ draws: Int) {
    positions.removeFirst(min(draws, count) * dimension)
    gradients.removeFirst(gradients.count - positions.count)
  }
}
