import Glibc

/// A part of a series that is a hundred or a thousand times larger or smaller than the rest.
///
/// The amounts above 0 are split in two at a gap between them (on a scale of logarithms) that is wide beside the
/// spread of either side; the smaller part is the break, where it stands in one or two runs or is a few cells.
struct ScaleBreak {
  /// In order of time.
  var periods: [Int]
  /// The power of ten by which they differ: -3, -2, 2 or 3.
  var exponent: Int

  /// Amounts needed to tell what is usual.
  static let fewest = 12
  /// The narrowest gap: a factor of about six between the parts' nearest amounts.
  static let gap = 0.8
  /// How far the parts' medians may be from a factor of 100 or 1,000, in powers of ten.
  static let tolerance = 0.35

  init?(_ values: [Double]) {
    guard Self.hasGap(values) else { return nil }
    let periods = values.indices.filter { values[$0] > 0 }
    let logs = periods.map { log10(values[$0]) }
    let order = logs.indices.sorted { logs[$0] < logs[$1] }
    let sorted = order.map { logs[$0] }
    for split in 1..<sorted.count where sorted[split] - sorted[split - 1] >= Self.gap {
      guard let exponent = Self.exponent(sorted, split) else { continue }
      let isUpper = 2 * (sorted.count - split) <= sorted.count
      let positions = (isUpper ? order[split...] : order[..<split]).sorted()
      guard Self.belongTogether(positions),
        isUpper || positions.count > 3 || Self.areAmongActive(positions, periods)
      else { continue }
      self.periods = positions.map { periods[$0] }
      self.exponent = isUpper ? exponent : -exponent
      return
    }
    return nil
  }

  /// Whether there are amounts enough, and a power of two between them that none has.
  ///
  /// Most series end here, so that a large panel costs one look at each value.
  private static func hasGap(_ values: [Double]) -> Bool {
    var (taken, active) = (UInt64(0), 0)
    var (low, high) = (63, 0)
    for value in values {
      guard value >= 0 else { return false }
      guard value > 0 else { continue }
      active += 1
      let power = min(max(Int(value.exponent) + 16, 0), 63)
      taken |= 1 << UInt64(power)
      low = min(low, power)
      high = max(high, power)
    }
    guard active >= fewest, high - low >= 4 else { return false }
    return (low...high).contains { taken & (1 << UInt64($0)) == 0 }
  }

  /// The power of ten between the parts' medians, where it is 2 or 3 and the gap is wide beside the larger part.
  private static func exponent(_ sorted: [Double], _ split: Int) -> Int? {
    let (lower, upper) = (sorted[..<split], sorted[split...])
    let difference =
      upper[split + upper.count / 2] - lower[lower.count / 2]
    let exponent = difference.rounded()
    guard exponent == 2 || exponent == 3, abs(difference - exponent) <= tolerance else {
      return nil
    }
    let larger = lower.count >= upper.count ? lower : upper
    let tail = larger.count / 10
    let spread =
      lower.count >= upper.count
      ? larger[split - 1] - larger[tail] : larger[sorted.count - 1 - tail] - larger[split]
    return sorted[split] - sorted[split - 1] >= 0.6 * spread ? Int(exponent) : nil
  }

  /// One or two runs of periods, or a few cells anywhere.
  private static func belongTogether(_ positions: [Int]) -> Bool {
    guard positions.count > 3 else { return true }
    return 1 + zip(positions.dropFirst(), positions).count { $0 - $1 > 1 } <= 2
  }

  /// Small amounts beside a pause are the ends of a campaign, not another unit.
  private static func areAmongActive(_ positions: [Int], _ periods: [Int]) -> Bool {
    positions.allSatisfy { position in
      let before = position == 0 || periods[position] - periods[position - 1] == 1
      let after =
        position == periods.count - 1 || periods[position + 1] - periods[position] == 1
      return before && after
    }
  }
}
