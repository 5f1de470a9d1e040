/// A metric as one chain uses it: the map `F = S (I + U (sqrt(L) - I) U')` with `F F'` the metric.
///
/// The chain moves in coordinates where the metric is the identity: momenta are standard normal, the velocity is
/// `F p` and the force is `F' g`. So the U-turn check needs plain dot products of momenta and no second product
/// with the metric.
final class Whitening {
  private let dimension: Int
  private var store: VectorStore
  private var scales: Vector
  private var directions: [Vector] = []
  /// `sqrt(variance) - 1` along each direction.
  private var stretches: [Double] = []

  init(_ metric: Metric) {
    dimension = metric.dimension
    store = VectorStore(dimension: dimension, count: 1 + metric.directions.count)
    scales = store.take()
    for (index, scale) in metric.scales.enumerated() { scales.numbers[index] = scale }
    for (direction, variance) in zip(metric.directions, metric.variances) {
      let vector = store.take()
      for (index, value) in direction.enumerated() { vector.numbers[index] = value }
      directions.append(vector)
      stretches.append(variance.squareRoot() - 1)
    }
  }

  /// The velocity of a whitened momentum: `F p`.
  func velocity(of momentum: Vector, into velocity: Vector) {
    if directions.isEmpty {
      velocity.setProduct(scales, momentum)
    } else {
      velocity.copy(from: momentum)
      stretch(velocity)
      velocity.setProduct(scales, velocity)
    }
  }

  /// The force of a gradient in whitened coordinates: `F' g`.
  func force(of gradient: Vector, into force: Vector) {
    force.setProduct(scales, gradient)
    stretch(force)
  }

  private func stretch(_ vector: Vector) {
    for index in 0..<directions.count {
      let direction = directions[index]
      vector.add(stretches[index] * direction.dot(vector), direction)
    }
  }
}
