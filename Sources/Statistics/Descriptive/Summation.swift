/// Sums that keep the digits a plain loop loses.
public enum Summation {
  /// The sum with Neumaier's compensation (1974): exact but for the last rounding or so, in index order.
  public static func sum(_ values: some Sequence<Double>) -> Double {
    var total = 0.0
    var lost = 0.0
    for value in values {
      let next = total + value
      lost += abs(total) >= abs(value) ? (total - next) + value : (value - next) + total
      total = next
    }
    // After an overflow `lost` is not a number, while `total` still says which infinity it is.
    return lost.isFinite ? total + lost : total
  }

  /// The compensated sum of products of two series of one length.
  public static func dot(_ first: [Double], _ second: [Double]) -> Double {
    precondition(first.count == second.count, "a dot product needs series of one length")
    return sum(first.indices.lazy.map { first[$0] * second[$0] })
  }
}
