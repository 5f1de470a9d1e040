import Glibc

/// Finds the price at which a group takes a given sum.
///
/// What is taken never rises with the price, but it may jump where a hull is straight. The search ends with two
/// prices next to each other and fills the sum up from what is taken at the higher one towards the lower one, spend
/// by spend, so that at most one of them stops half-way.
struct PriceSearch {
  var target: Double
  /// A price at which at least the target is taken.
  var low: Double
  /// A price at which at most the target is taken.
  var high: Double
  /// What is taken at each of them.
  var most: WaterFilling.Filling
  var least: WaterFilling.Filling
  var sums: (most: Double, least: Double)

  /// - Parameter take: what is taken at a price; the sum is returned.
  mutating func solve(
    _ take: (Double, inout WaterFilling.Filling) -> Double
  ) -> (price: Double, filling: WaterFilling.Filling) {
    var trial = most
    for step in 0..<200 {
      if isMet(sums.least) || isMet(sums.most) { break }
      let price = guess(step)
      guard price > low, price < high else { break }
      let sum = take(price, &trial)
      if sum > target {
        (low, sums.most) = (price, sum)
        swap(&most, &trial)
      } else {
        (high, sums.least) = (price, sum)
        swap(&least, &trial)
      }
    }
    return (isMet(sums.most) ? low : high, filled())
  }

  private func isMet(_ sum: Double) -> Bool { abs(sum - target) <= 1e-14 * abs(target) }

  /// Where the sum should meet the target if it fell evenly; every third time the middle, which closes the bracket
  /// where it jumps.
  private func guess(_ step: Int) -> Double {
    if low < 0, high > 0 { return 0 }
    let share = (sums.most - target) / (sums.most - sums.least)
    if step % 3 == 2 || step > 60 || !share.isFinite { return middle }
    // A little away from the ends, so that both of them move.
    let inner = min(max(share, 0.02), 0.98)
    if low > 0, high > 4 * low { return low * pow(high / low, inner) }
    return low == 0 && inner < 0.5 ? middle : low + inner * (high - low)
  }

  /// On a ratio scale where prices differ much.
  private var middle: Double {
    if low > 0, high > 4 * low { return (low * high).squareRoot() }
    return low == 0 ? high / 64 : low + (high - low) / 2
  }

  private func filled() -> WaterFilling.Filling {
    var filling = isMet(sums.most) ? most : least
    var rest = target - (isMet(sums.most) ? sums.most : sums.least)
    for leaf in filling.spends.indices where rest > 0 {
      let room = most.spends[leaf] - filling.spends[leaf]
      guard room > 0 else { continue }
      let part = min(room, rest)
      filling.spends[leaf] += part
      rest -= part
    }
    return filling
  }
}
