import Statistics

/// How far each value lies from the middle, in standard deviations that outliers cannot stretch.
///
/// `|x - median| / (1.4826 * median |x - median|)`; the factor makes it the standard deviation of normal data.
struct RobustDistance {
  /// From here on a value is called an outlier: one in five hundred million of normal data.
  static let far = 6.0

  let centre: Double
  /// The robust standard deviation; 0 where more than half of the values are the same.
  let scale: Double
  private let values: [Double]

  init(_ values: [Double]) {
    self.values = values
    let centre = Quantile.median(of: values)
    self.centre = centre
    scale = 1.4826 * Quantile.median(of: values.map { abs($0 - centre) })
  }

  /// The positions of values further away than `limit`; none where most values are the same.
  func beyond(_ limit: Double) -> [Int] {
    guard scale > 0 else { return [] }
    return values.indices.filter { abs(values[$0] - centre) > limit * scale }
  }
}
