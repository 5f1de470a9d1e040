/// A point a trajectory may yield as its draw.
struct Candidate {
  var position: Vector
  var gradient: Vector
  var logDensity = 0.0
  /// `-log density + |p|^2 / 2` at the point.
  var energy = 0.0

  init(store: VectorStore) {
    position = store.take()
    gradient = store.take()
  }

  static let vectors = 2
}
