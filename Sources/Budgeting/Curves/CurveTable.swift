/// Exact values and derivatives at some spends, joined by Hermite cells; beyond the last its tangent is followed.
package struct CurveTable: Sendable {
  /// Ascending, the first at 0; at least two.
  private let nodes: [Node]

  private struct Node {
    var spend: Double
    var value: Double
    var slope: Double
  }

  package init(spends: [Double], values: [Double], slopes: [Double]) {
    precondition(spends.count >= 2 && values.count == spends.count && slopes.count == spends.count)
    nodes = spends.indices.map { Node(spend: spends[$0], value: values[$0], slope: slopes[$0]) }
  }

  package var spends: [Double] { nodes.map(\.spend) }

  func value(atNode node: Int) -> Double { nodes[node].value }

  func slope(atNode node: Int) -> Double { nodes[node].slope }

  package func at(_ spend: Double) -> CurvePoint {
    var low = 0
    var high = nodes.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if nodes[middle].spend <= spend { low = middle } else { high = middle }
    }
    let (near, far) = (nodes[low], nodes[high])
    return HermiteCell(
      start: near.spend, end: far.spend, startValue: near.value, endValue: far.value,
      startSlope: near.slope, endSlope: far.slope
    ).at(spend)
  }

  /// The nodes between two spends, and two places in each cell: a cubic turns at most once.
  func samples(from low: Double, to high: Double) -> [Double] {
    var result = [low]
    var start = low
    func add(_ end: Double) {
      let width = end - start
      guard width > 1e-9 * (high - low) else { return }
      result += [start + width / 3, start + 2 * width / 3, end]
      start = end
    }
    // The first cell is a power law, which needs brackets near zero.
    if low == 0, nodes[1].spend < high {
      for share in [1.0 / 1024, 1.0 / 128, 1.0 / 32, 1.0 / 8] { add(nodes[1].spend * share) }
    }
    for node in nodes where node.spend > low && node.spend < high { add(node.spend) }
    add(high)
    if result[result.count - 1] != high { result[result.count - 1] = high }
    return result
  }
}
