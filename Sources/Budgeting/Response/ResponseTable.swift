import MediaMix
import Statistics

/// A channel's response and its derivative at some spends, per draw and on average, with what lies between.
///
/// The optimiser asks for the response thousands of times, and one exact answer costs a pass over every period
/// of every draw. The table holds exact values and derivatives at its nodes and joins them by cubic Hermite
/// polynomials, whose error is `h^4 / 384` of the fourth derivative: with the nodes of `ResponseNodes` below
/// 2e-5 of the current response from a fifth of current spend on, and below 2e-3 before it (tested). From zero to
/// the first positive node it follows the power law that fits there, because a Hill curve with a slope below 1
/// is infinitely steep at 0.
///
/// Numbers that are reported for the plan are computed from the draws again.
package struct ResponseTable: Sendable {
  /// Spend at each node, ascending, the first 0.
  package let spends: [Double]
  /// The mean over draws.
  package let mean: CurveTable
  /// Responses of all draws at the first node, then at the second, and so on.
  private let responses: [Double]
  /// Derivatives to spend, in the same order.
  private let slopes: [Double]
  let drawCount: Int

  /// - Parameters:
  ///   - spends: at least two, ascending, the first 0.
  ///   - values: for each node, the value of every draw, with derivatives to the multiplier.
  ///   - current: the spend at multiplier 1; above 0.
  ///   - scale: what all responses are multiplied with.
  package init(
    spends: [Double], values: [[WindowResponse.Value]], current: Double, scale: Double = 1
  ) {
    self.spends = spends
    drawCount = values.first?.count ?? 0
    responses = values.flatMap { $0.map { $0.response * scale } }
    slopes = values.flatMap { $0.map { $0.derivative * scale / current } }
    mean = CurveTable(
      spends: spends, values: values.map { Moments.mean($0.map(\.response)) * scale },
      slopes: values.map { Moments.mean($0.map(\.derivative)) * scale / current })
  }

  /// The curve of one draw alone.
  func single(_ draw: Int) -> CurveTable {
    let places = stride(from: draw, to: responses.count, by: drawCount)
    return CurveTable(
      spends: spends, values: places.map { responses[$0] }, slopes: places.map { slopes[$0] })
  }

  /// The curve averaged over draws with weights, which sum to 1.
  func weighted(_ weights: [Double]) -> CurveTable {
    func averaged(_ values: [Double]) -> [Double] {
      spends.indices.map { node in
        var sum = 0.0
        for draw in 0..<drawCount { sum += weights[draw] * values[node * drawCount + draw] }
        return sum
      }
    }
    return CurveTable(spends: spends, values: averaged(responses), slopes: averaged(slopes))
  }

  /// The curve averaged over some draws, from the cell that holds the start of a range to the one that holds its end.
  func averaged(over draws: [Int], in range: ClosedRange<Double>) -> CurveTable {
    let nodes = place(of: range.lowerBound)...place(of: range.upperBound) + 1
    func averaged(_ values: [Double], _ node: Int) -> Double {
      let row = node * drawCount
      var sum = 0.0
      for draw in draws { sum += values[row + draw] }
      return sum / Double(draws.count)
    }
    return CurveTable(
      spends: Array(spends[nodes]), values: nodes.map { averaged(responses, $0) },
      slopes: nodes.map { averaged(slopes, $0) })
  }

  /// The responses of every draw at a node.
  func responses(atNode node: Int) -> [Double] {
    Array(responses[node * drawCount..<(node + 1) * drawCount])
  }

  /// The response of every draw.
  package func draws(at spend: Double) -> [Double] {
    let place = place(of: spend)
    return (0..<drawCount).map { cell(place, $0).at(spend).value }
  }

  /// The cell a spend lies in, the last one for spends beyond.
  private func place(of spend: Double) -> Int {
    let next = spends.firstIndex { $0 > spend } ?? spends.count
    return min(max(next - 1, 0), spends.count - 2)
  }

  private func cell(_ cell: Int, _ draw: Int) -> HermiteCell {
    let near = cell * drawCount + draw
    return HermiteCell(
      start: spends[cell], end: spends[cell + 1], startValue: responses[near],
      endValue: responses[near + drawCount], startSlope: slopes[near],
      endSlope: slopes[near + drawCount])
  }

  /// Adds every draw's response at a spend to `values` and writes its derivative to `rates`.
  package func accumulate(_ spend: Double, into values: inout [Double], rates: inout [Double]) {
    let place = place(of: spend)
    for draw in 0..<drawCount {
      let point = cell(place, draw).at(spend)
      values[draw] += point.value
      rates[draw] = point.slope
    }
  }
}
