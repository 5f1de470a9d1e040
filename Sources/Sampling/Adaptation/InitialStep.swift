import Statistics

/// A first guess at the step size: doubled or halved until one step's acceptance crosses 0.8, as in Stan.
enum InitialStep {
  static let threshold = 0.8
  /// Step sizes tried lie within this factor of 1, both ways: beyond it the density is flat or has no width.
  static let limit = 1e12

  static func find(
    from start: Double, trajectory: Trajectory, random: inout SeededGenerator, dimension: Int
  ) -> Double {
    var size = start
    var grows: Bool?
    while size < limit, size > 1 / limit {
      let acceptance = trajectory.acceptance(ofStep: size, dimension: dimension, random: &random)
      let isAbove = acceptance > threshold
      if let grows, grows != isAbove { break }
      grows = isAbove
      size *= isAbove ? 2 : 0.5
    }
    return size
  }
}
