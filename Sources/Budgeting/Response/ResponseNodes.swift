/// Where a channel's response is computed exactly: the points of its curve, and enough of them between its bounds.
struct ResponseNodes: Sendable {
  /// Spends, ascending, the first 0.
  let spends: [Double]
  /// The nodes that are the points of the response curve.
  let curve: [Int]

  /// Points of a response curve.
  static let curvePoints = 40
  /// Cells that the range between the bounds is divided into at least.
  static let cellsBetweenBounds = 12

  /// - Parameters:
  ///   - top: the last point of the curve; above 0.
  ///   - bounds: the range the optimiser may ask about.
  init(top: Double, bounds: ClosedRange<Double>) {
    let step = top / Double(Self.curvePoints - 1)
    let points = (0..<Self.curvePoints).map { Double($0) * step }
    let cell = (bounds.upperBound - bounds.lowerBound) / Double(Self.cellsBetweenBounds)
    let between = (0...Self.cellsBetweenBounds).map { bounds.lowerBound + Double($0) * cell }
    // Where the curve is at least as dense, its points are enough.
    let extra = between.filter { spend in
      cell > 0 && (spend > top || cell < step)
    }
    let tagged =
      points.map { (spend: $0, isCurve: true) } + extra.map { (spend: $0, isCurve: false) }
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
