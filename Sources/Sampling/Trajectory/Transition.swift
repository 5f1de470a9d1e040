/// What one trajectory did.
struct Transition {
  /// Mean over its points of `min(1, exp(start energy - energy))`.
  var acceptance = 0.0
  /// Doublings completed.
  var depth = 0
  /// Leapfrog steps taken.
  var steps = 0
  /// Energy of the draw.
  var energy = 0.0
  /// Whether an energy rose past all bounds.
  var diverged = false
  /// Whether the draw is another point than the start.
  var moved = false
}
