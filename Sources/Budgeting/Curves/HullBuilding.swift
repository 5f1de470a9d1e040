/// Makes the pieces of a hull from places where the curve was looked at.
struct HullBuilding {
  var curve: SpendCurve
  /// Ascending.
  var nodes: [HullNode]

  func pieces() -> [ConcaveHull.Piece] {
    let chain = chain()
    var pieces: [ConcaveHull.Piece] = []
    pieces.reserveCapacity(chain.count)
    for (from, to) in zip(chain, chain.dropFirst()) {
      if to == from + 1, nodes[from].part == nodes[to].part {
        addArc(to: nodes[to], from: pieces.last?.end ?? nodes[from].spend, &pieces)
      } else {
        addLine(from, to, &pieces)
      }
    }
    if let last = nodes.last { addArc(to: last, from: pieces.last?.end ?? last.spend, &pieces) }
    return sorted(pieces)
  }

  /// The curve itself up to a node.
  private func addArc(to end: HullNode, from start: Double, _ pieces: inout [ConcaveHull.Piece]) {
    guard start < end.spend else { return }
    let known = pieces.last.flatMap { $0.lineValue == nil ? $0.endSlope : nil }
    pieces.append(
      ConcaveHull.Piece(
        start: start, end: end.spend, startSlope: known ?? curve.at(start).slope,
        endSlope: end.point.slope, lineValue: nil))
  }

  /// The nodes on the hull of all nodes.
  private func chain() -> [Int] {
    var chain: [Int] = []
    chain.reserveCapacity(nodes.count)
    for next in nodes.indices {
      while chain.count >= 2, isBelow(chain[chain.count - 1], chain[chain.count - 2], next) {
        chain.removeLast()
      }
      chain.append(next)
    }
    return chain
  }

  /// Whether a node lies below the line between two others by more than rounding.
  private func isBelow(_ middle: Int, _ left: Int, _ right: Int) -> Bool {
    let (near, far) = (nodes[left], nodes[right])
    let share = (nodes[middle].spend - near.spend) / (far.spend - near.spend)
    let line = near.point.value + share * (far.point.value - near.point.value)
    let size = max(abs(near.point.value), abs(far.point.value))
    return nodes[middle].point.value < line - 4e-15 * size
  }

  /// A line over what is not concave, its ends moved from the nodes to where it touches the curve.
  private func addLine(_ from: Int, _ to: Int, _ pieces: inout [ConcaveHull.Piece]) {
    // An arc before the line may give way to it; a line may not.
    let lastIsArc = pieces.last.map { $0.lineValue == nil } ?? false
    let floor = (lastIsArc ? pieces.last?.start : pieces.last?.end) ?? nodes[from].spend
    var left = nodes[from].spend < floor ? node(at: floor, part: nodes[from].part) : nodes[from]
    var right = nodes[to]
    let leftRoom = max(floor, neighbour(from, -1))...max(floor, neighbour(from, 1))
    let rightRoom = neighbour(to, -1)...neighbour(to, 1)
    for _ in 0..<3 {
      right = touch(right, other: left, in: rightRoom, isRight: true)
      left = touch(left, other: right, in: leftRoom, isRight: false)
    }
    guard right.spend > left.spend else { return }
    if lastIsArc, let last = pieces.last, left.spend < last.end {
      pieces[pieces.count - 1].end = left.spend
      pieces[pieces.count - 1].endSlope = left.point.slope
    } else {
      addArc(to: left, from: pieces.last?.end ?? left.spend, &pieces)
    }
    let slope = (right.point.value - left.point.value) / (right.spend - left.spend)
    pieces.append(
      ConcaveHull.Piece(
        start: left.spend, end: right.spend, startSlope: slope, endSlope: slope,
        lineValue: left.point.value))
  }

  private func node(at spend: Double, part: Int) -> HullNode {
    HullNode(spend: spend, point: curve.at(spend), part: part)
  }

  /// The next node on a side in the same stretch, or the node itself at the stretch's end.
  private func neighbour(_ node: Int, _ step: Int) -> Double {
    let next = node + step
    guard nodes.indices.contains(next), nodes[next].part == nodes[node].part else {
      return nodes[node].spend
    }
    return nodes[next].spend
  }

  /// Where a line from `other` touches the curve: there its slope is the curve's.
  private func touch(
    _ node: HullNode, other: HullNode, in room: ClosedRange<Double>, isRight: Bool
  ) -> HullNode {
    guard room.upperBound > room.lowerBound else { return node }
    // Positive where the touching place lies further to the right.
    func excess(_ spend: Double) -> Double {
      let point = curve.at(spend)
      let chord = (point.value - other.point.value) / (spend - other.spend)
      return point.slope - chord
    }
    var (low, high) = (room.lowerBound, room.upperBound)
    if isRight {
      low = max(low, other.spend + 1e-12 * high)
    } else {
      high = min(high, other.spend * (1 - 1e-12))
    }
    guard high > low, excess(low) > 0, excess(high) < 0 else { return node }
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if excess(middle) > 0 { low = middle } else { high = middle }
    }
    return self.node(at: (low + high) / 2, part: node.part)
  }

  /// The pieces without empty ones, with slopes that never rise: what rises is the rounding of touching places.
  private func sorted(_ pieces: [ConcaveHull.Piece]) -> [ConcaveHull.Piece] {
    var result: [ConcaveHull.Piece] = []
    result.reserveCapacity(pieces.count)
    var ceiling = Double.infinity
    for var piece in pieces where piece.end > piece.start {
      piece.startSlope = min(piece.startSlope, ceiling)
      piece.endSlope = min(piece.endSlope, piece.startSlope)
      ceiling = piece.endSlope
      result.append(piece)
    }
    return result
  }
}
