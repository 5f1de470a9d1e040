/// Amounts within bounds of their own that have a given sum.
package struct SharedTotal: Sendable {
  package var bounds: [ClosedRange<Double>]
  package var total: Double

  package init(bounds: [ClosedRange<Double>], total: Double) {
    self.bounds = bounds
    self.total = total
  }

  /// The amounts nearest to others: `x_s - price`, put within the bounds, at the price where they have the sum.
  ///
  /// What is taken falls in straight lines as the price rises, so that Newton's steps, kept within a bracket, end at
  /// the exact price. Where the bounds leave no such amounts, those are given that miss the sum by least.
  package func nearest(to amounts: [Double]) -> [Double] {
    var low = Double.infinity
    var high = -Double.infinity
    for (amount, range) in zip(amounts, bounds) {
      low = min(low, amount - range.upperBound)
      high = max(high, amount - range.lowerBound)
    }
    guard low < high else { return clamped(amounts, price: high.isFinite ? high : 0) }
    var price = min(max(0, low), high)
    for _ in 0..<100 {
      var excess = -total
      var free = 0.0
      for (amount, range) in zip(amounts, bounds) {
        let place = amount - price
        if place <= range.lowerBound {
          excess += range.lowerBound
        } else if place >= range.upperBound {
          excess += range.upperBound
        } else {
          excess += place
          free += 1
        }
      }
      if abs(excess) <= 1e-14 * abs(total) { break }
      if excess > 0 { low = price } else { high = price }
      let next = free > 0 ? price + excess / free : (low + high) / 2
      let chosen = next > low && next < high ? next : (low + high) / 2
      guard chosen > low, chosen < high else { break }
      price = chosen
    }
    return settled(clamped(amounts, price: price))
  }

  private func clamped(_ amounts: [Double], price: Double) -> [Double] {
    zip(amounts, bounds).map { min(max($0 - price, $1.lowerBound), $1.upperBound) }
  }

  /// The last rounding of the sum, put where there is most room for it, away from the bounds where possible.
  private func settled(_ amounts: [Double]) -> [Double] {
    var amounts = amounts
    let missing = total - amounts.reduce(0, +)
    guard missing != 0 else { return amounts }
    func room(_ index: Int) -> (Double, Double) {
      let below = amounts[index] - bounds[index].lowerBound
      let above = bounds[index].upperBound - amounts[index]
      return (min(below, above), missing > 0 ? above : below)
    }
    if let widest = amounts.indices.max(by: { room($0) < room($1) }) {
      let range = bounds[widest]
      amounts[widest] = min(max(amounts[widest] + missing, range.lowerBound), range.upperBound)
    }
    return amounts
  }

  /// The amounts with the largest weighted sum: the bounds' upper ends, the largest weights first.
  package func best(for weights: [Double]) -> [Double] {
    var amounts = bounds.map(\.lowerBound)
    var left = total - amounts.reduce(0, +)
    let order = weights.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
    for index in order where left > 0 {
      let part = min(left, bounds[index].upperBound - bounds[index].lowerBound)
      amounts[index] += part
      left -= part
    }
    return settled(amounts)
  }

  /// What is left of the conditions for an optimum, as a share of the largest slope.
  ///
  /// At an optimum no amount that could grow has a larger slope than one that could shrink.
  package func residual(_ amounts: [Double], slopes: [Double]) -> Double {
    var (growing, shrinking, size) = (-Double.infinity, Double.infinity, 0.0)
    let slack = 1e-12 * abs(total)
    for index in amounts.indices {
      size = max(size, abs(slopes[index]))
      if amounts[index] < bounds[index].upperBound - slack { growing = max(growing, slopes[index]) }
      if amounts[index] > bounds[index].lowerBound + slack {
        shrinking = min(shrinking, slopes[index])
      }
    }
    guard growing.isFinite, shrinking.isFinite, size > 0 else { return 0 }
    return max(0, growing - shrinking) / size
  }
}
