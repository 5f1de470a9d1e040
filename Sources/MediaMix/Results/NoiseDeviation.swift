import Statistics

extension Draw {
  /// The standard deviation of the normal noise whose interval is as wide as this draw's.
  ///
  /// For Student's t the quantile by Abramowitz and Stegun 26.7.5, within 1.2 % from 2 degrees of freedom on at 90 %.
  func deviation(for interval: Double) -> Double {
    guard let degrees else { return noise }
    let z = NormalDistribution.quantile(0.5 + interval / 2)
    let square = z * z
    let first = (square + 1) / 4
    let second = ((5 * square + 16) * square + 3) / 96
    let third = (((3 * square + 19) * square + 17) * square - 15) / 384
    return noise * (1 + (first + (second + third / degrees) / degrees) / degrees)
  }
}
