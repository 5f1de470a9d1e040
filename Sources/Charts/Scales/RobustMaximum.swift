/// How far an axis goes when one interval is so wide that it would flatten all others.
enum RobustMaximum {
  /// The end of the axis and whether something reaches beyond it.
  ///
  /// The axis holds every mean. It also holds every upper bound, unless the widest is more than
  /// `ratio` times what the rest need: three quarters of the bounds and all means.
  static func end(means: [Double], uppers: [Double], ratio: Double = 2.5) -> (
    end: Double, clips: Bool
  ) {
    let finite = uppers.filter(\.isFinite).sorted()
    let widest = max(finite.last ?? 0, means.filter(\.isFinite).max() ?? 0)
    guard finite.count > 1 else { return (widest, false) }
    let needed = max(
      means.filter(\.isFinite).max() ?? 0, finite[(finite.count - 1) * 3 / 4])
    guard needed > 0, widest > ratio * needed else { return (widest, false) }
    return (needed * 1.25, true)
  }
}
