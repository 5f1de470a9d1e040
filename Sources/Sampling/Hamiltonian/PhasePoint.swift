/// A point of a trajectory: where it is, how it moves and what pulls it.
struct PhasePoint {
  let position: Vector
  /// In whitened coordinates, where the kinetic energy is half its square.
  let momentum: Vector
  /// The gradient in whitened coordinates.
  let force: Vector

  init(store: VectorStore) {
    position = store.take()
    momentum = store.take()
    force = store.take()
  }

  static let vectors = 3

  func copy(from other: PhasePoint) {
    position.copy(from: other.position)
    momentum.copy(from: other.momentum)
    force.copy(from: other.force)
  }
}
