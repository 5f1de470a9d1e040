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
  /// Responses of all draws at the first node, then at the second, and so on.
  private let responses: [Double]
  /// Derivatives to spend, in the same order.
  private let slopes: [Double]
  private let meanResponses: [Double]
  private let meanSlopes: [Double]
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
    meanResponses = values.map { Moments.mean($0.map(\.response)) * scale }
    meanSlopes = values.map { Moments.mean($0.map(\.derivative)) * scale / current }
  }

  private init(spends: [Double], responses: [Double], slopes: [Double]) {
    self.spends = spends
    self.responses = responses
    self.slopes = slopes
    meanResponses = responses
    meanSlopes = slopes
    drawCount = 1
  }

  /// The table of one draw alone.
  func single(_ draw: Int) -> ResponseTable {
    let places = stride(from: draw, to: responses.count, by: drawCount)
    return ResponseTable(
      spends: spends, responses: places.map { responses[$0] }, slopes: places.map { slopes[$0] })
  }

  /// The responses of every draw at a node.
  func responses(atNode node: Int) -> [Double] {
    Array(responses[node * drawCount..<(node + 1) * drawCount])
  }

  func meanResponse(atNode node: Int) -> Double { meanResponses[node] }

  func meanSlope(atNode node: Int) -> Double { meanSlopes[node] }

  /// The mean response and its derivative to spend; beyond the last node its tangent is followed.
  package func mean(at spend: Double) -> (response: Double, slope: Double) {
    let cell = cell(of: spend)
    return HermiteCell(
      start: spends[cell], end: spends[cell + 1],
      startValue: meanResponses[cell], endValue: meanResponses[cell + 1],
      startSlope: meanSlopes[cell], endSlope: meanSlopes[cell + 1]
    ).value(at: spend)
  }

  /// The response of every draw.
  package func draws(at spend: Double) -> [Double] {
    let cell = cell(of: spend)
    let near = cell * drawCount
    let far = near + drawCount
    return (0..<drawCount).map { draw in
      HermiteCell(
        start: spends[cell], end: spends[cell + 1],
        startValue: responses[near + draw], endValue: responses[far + draw],
        startSlope: slopes[near + draw], endSlope: slopes[far + draw]
      ).value(at: spend).response
    }
  }

  private func cell(of spend: Double) -> Int {
    var low = 0
    var high = spends.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if spends[middle] <= spend { low = middle } else { high = middle }
    }
    return low
  }
}
