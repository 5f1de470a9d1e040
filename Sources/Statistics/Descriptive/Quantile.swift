/// Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996; numpy's default).
///
/// With n sorted values the quantile at p lies at position `p (n - 1)`, counted from 0.
public enum Quantile {
  /// The quantile of `values` at `share`, 0 to 1; NaN without values.
  public static func value(at share: Double, of values: [Double]) -> Double {
    value(at: share, ofSorted: values.sorted())
  }

  /// The quantiles at several shares, sorting once.
  public static func values(at shares: [Double], of values: [Double]) -> [Double] {
    let sorted = values.sorted()
    return shares.map { value(at: $0, ofSorted: sorted) }
  }

  /// The quantile of values already in ascending order.
  public static func value(at share: Double, ofSorted sorted: [Double]) -> Double {
    guard let last = sorted.last else { return .nan }
    let position = min(max(share, 0), 1) * Double(sorted.count - 1)
    let index = Int(position)
    guard index + 1 < sorted.count else { return last }
    let rest = position - Double(index)
    let (low, high) = (sorted[index], sorted[index + 1])
    return rest == 0 ? low : low + (high - low) * rest
  }

  /// The middle value, halfway between two where their count is even.
  public static func median(of values: [Double]) -> Double {
    value(at: 0.5, of: values)
  }
}
