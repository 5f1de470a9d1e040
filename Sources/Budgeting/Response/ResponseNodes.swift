/// Where a channel's response is computed exactly: the points of its curve, and enough of them between its bounds.
package struct ResponseNodes: Sendable {
  /// Spends, ascending, the first 0.
  package let spends: [Double]
  /// The nodes that are the points of the response curve.
  package let curve: [Int]

  /// Points of a response curve.
  static let curvePoints = 40
  /// Cells that the range between the bounds is divided into at least.
  static let cellsBetweenBounds = 12
  /// Nodes near zero, in steps of the curve.
  static let footNodes = [1.0 / 64, 1.0 / 16, 1.0 / 4, 1.0 / 2, 1.5]

  /// - Parameters:
  ///   - top: the last point of the curve; above 0.
  ///   - bounds: the range the optimiser may ask about.
  package init(top: Double, bounds: ClosedRange<Double>) {
    let step = top / Double(Self.curvePoints - 1)
    let points = (0..<Self.curvePoints).map { top * Double($0) / Double(Self.curvePoints - 1) }
    let cell = (bounds.upperBound - bounds.lowerBound) / Double(Self.cellsBetweenBounds)
    let between = (0...Self.cellsBetweenBounds).map { bounds.lowerBound + Double($0) * cell }
    // Where the curve is at least as dense, its points are enough.
    let extra = between.filter { spend in
      cell > 0 && (spend > top || cell < step)
    }
    // Hill curves bend most sharply near zero, which matters only if a plan may go there.
    let foot =
      bounds.lowerBound < 4 * step ? Self.footNodes.map { $0 * step } : []
    let tagged =
      points.map { (spend: $0, isCurve: true) } + (extra + foot).map { (spend: $0, isCurve: false) }
    let sorted = tagged.sorted { ($0.spend, $0.isCurve ? 0 : 1) < ($1.spend, $1.isCurve ? 0 : 1) }
    var spends: [Double] = []
    var curve: [Int] = []
    for node in sorted {
      // Nodes closer than this would make a cell of rounding errors.
      if !node.isCurve, let last = spends.last, node.spend - last < top * 1e-6 { continue }
      if node.isCurve { curve.append(spends.count) }
      spends.append(node.spend)
    }
    self.spends = spends
    self.curve = curve
  }
}
