import MediaMix

/// A smooth line through residuals by the outcome that was expected.
enum RunningMean {
  /// Points of the line at most.
  private static let points = 25
  /// Share of all periods that each point is the mean of, and the fewest it may be.
  private static let share = 0.2
  private static let fewest = 7

  /// Means over neighbours by fitted value, evenly spread over the ranks; none for fewer than twice the least
  /// number of neighbours.
  static func line(_ study: ResidualStudy) -> [SmoothPointBlock] {
    let pairs = zip(study.fitted, study.standardized).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element)
    let width = max(fewest, Int((Double(pairs.count) * share).rounded()))
    guard pairs.count >= 2 * fewest, pairs.count > width else { return [] }
    let room = pairs.count - width
    let count = min(points, room + 1)
    return (0..<count).map { point in
      let start = count > 1 ? point * room / (count - 1) : 0
      let near = pairs[start..<start + width]
      return SmoothPointBlock(
        fitted: near.reduce(0) { $0 + $1.0 } / Double(width),
        residual: near.reduce(0) { $0 + $1.1 } / Double(width))
    }
  }
}
