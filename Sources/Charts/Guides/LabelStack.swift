/// Moves labels that stand in a row or column apart, each as little as possible.
package enum LabelStack {
  /// Centres of labels that keep their order, do not overlap and stay within bounds.
  ///
  /// Minimises the sum of squared moves: with the lengths taken out, the places must not decrease,
  /// which is isotonic regression, solved by pooling adjacent violators. Where the labels together
  /// are longer than the bounds they are packed from the start and overlap evenly.
  package static func place(
    _ wanted: [Double], lengths: [Double], gap: Double = 0, within bounds: ClosedRange<Double>
  ) -> [Double] {
    guard wanted.count == lengths.count, !wanted.isEmpty else { return [] }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    let total = lengths.reduce(0, +) + gap * Double(wanted.count - 1)
    let room = bounds.upperBound - bounds.lowerBound
    let squeeze = total > room && total > 0 ? room / total : 1
    // The place each label has when all are packed against the lower bound.
    var packed: [Double] = []
    var used = 0.0
    for index in order {
      packed.append(bounds.lowerBound + used + lengths[index] * squeeze / 2)
      used += (lengths[index] + gap) * squeeze
    }
    let slack = max(0, room - total)
    let shifts = isotonic(zip(order, packed).map { wanted[$0] - $1 })
    var placed = wanted
    for (position, index) in order.enumerated() {
      placed[index] = packed[position] + min(max(shifts[position], 0), slack)
    }
    return placed
  }

  /// The non-decreasing sequence nearest to the values in least squares.
  private static func isotonic(_ values: [Double]) -> [Double] {
    var blocks: [(sum: Double, count: Int)] = []
    for value in values {
      blocks.append((value, 1))
      while blocks.count > 1 {
        let last = blocks[blocks.count - 1]
        let before = blocks[blocks.count - 2]
        if before.sum / Double(before.count) <= last.sum / Double(last.count) { break }
        blocks.removeLast(2)
        blocks.append((before.sum + last.sum, before.count + last.count))
      }
    }
    return blocks.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
  }
}
