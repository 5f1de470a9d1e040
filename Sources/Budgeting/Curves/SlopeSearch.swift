/// Finds where a curve's slope has a given value.
enum SlopeSearch {
  /// The spend between two others at which the slope falls through `slope`, by Newton's method kept inside its bracket.
  ///
  /// - Parameters:
  ///   - startSlope: at `low`; above `slope`.
  ///   - endSlope: at `high`; at most `slope`.
  static func place(
    _ curve: SpendCurve, slope: Double, from low: Double, to high: Double, startSlope: Double,
    endSlope: Double
  ) -> Double {
    var (low, high) = (low, high)
    let drop = startSlope - endSlope
    var guess =
      drop.isFinite && startSlope < 8 * abs(slope)
      ? low + (high - low) * (startSlope - slope) / drop : (low + high) / 2
    for _ in 0..<80 {
      guard guess > low, guess < high else { break }
      let point = curve.at(guess)
      let excess = point.slope - slope
      if abs(excess) <= 2e-15 * abs(slope) { return guess }
      if excess > 0 { low = guess } else { high = guess }
      let step = point.bend < 0 ? -excess / point.bend : .nan
      let next = guess + step
      if abs(step) <= 4e-16 * high { return guess }
      // Newton's step where it stays inside, else the middle; near zero the middle on a ratio scale.
      guess =
        next > low && next < high
        ? next
        : low > 0 && high > 16 * low ? (low * high).squareRoot() : (low + high) / 2
    }
    return guess > low && guess < high ? guess : (abs(guess - low) < abs(guess - high) ? low : high)
  }
}
