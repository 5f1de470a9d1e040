/// Moves points along the level sets of `-log density(q) + |p|^2 / 2` by the leapfrog method.
final class Hamiltonian {
  private let density: any LogDensity
  private let velocity: Vector
  /// The gradient at the point moved last, in the parameters' own coordinates.
  let gradient: Vector
  var whitening: Whitening
  /// Evaluations of the density so far.
  private(set) var evaluations = 0

  static let vectors = 2

  init(density: any LogDensity, whitening: Whitening, store: VectorStore) {
    self.density = density
    self.whitening = whitening
    velocity = store.take()
    gradient = store.take()
  }

  /// The log density at a position; `gradient` is filled.
  func evaluate(_ position: Vector) -> Double {
    evaluations += 1
    return density.evaluate(position.numbers, gradient: gradient.numbers)
  }

  /// One leapfrog step of the given signed size; `point` is moved in place.
  ///
  /// - Returns: the log density where the point arrives, NaN where it cannot arrive: the energy there is then
  ///   not a number, which a trajectory counts as a divergence.
  func step(_ point: PhasePoint, by size: Double) -> Double {
    let (position, momentum, force) = (point.position, point.momentum, point.force)
    momentum.add(size / 2, force)
    whitening.velocity(of: momentum, into: velocity)
    let sizes = Vector.Block(repeating: size)
    var check = Vector.Block.zero
    for block in 0..<position.blocks {
      let moved = position[block] + sizes * velocity[block]
      position[block] = moved
      check += moved * 0
    }
    guard check.sum() == 0 else { return .nan }
    let logDensity = evaluate(position)
    whitening.force(of: gradient, into: force)
    momentum.add(size / 2, force)
    return logDensity
  }
}
