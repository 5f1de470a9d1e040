import Calendars
import Summary

/// The sample's channels as blocks: the whole data, the plan window and the curves.
struct SampleMedia {
  var sketch: SampleSketch
  var total: Double
  var start: CivilDate
  var end: CivilDate

  private var whole: Range<Int> { 0..<sketch.periods }

  var channels: [ChannelBlock] {
    let sizes = sketch.channels.map { $0.response(whole, times: 1) }
    let order = sketch.channels.indices.sorted { (sizes[$0], $1) > (sizes[$1], $0) }
    let media = sizes.reduce(0, +)
    let spend = sketch.channels.reduce(0) { $0 + $1.total(whole) }
    return sketch.channels.indices.map { index in
      let channel = sketch.channels[index]
      return ChannelBlock(
        name: channel.name, colorIndex: order.firstIndex(of: index) ?? index,
        spend: channel.total(whole), spendShare: channel.total(whole) / spend,
        contribution: channel.estimate(sizes[index]), contributionShare: sizes[index] / total,
        effectShare: sizes[index] / media,
        roi: channel.estimate(sizes[index] / channel.total(whole)),
        marginalRoi: channel.estimate(channel.marginal(whole, times: 1)),
        probabilityAboveBreakeven: channel.probability(
          of: sizes[index] / channel.total(whole), above: 1),
        probabilityNextAboveBreakeven: channel.probability(
          of: channel.marginal(whole, times: 1), above: 1),
        adstock: AdstockBlock(
          kind: .geometric,
          decay: EstimateBlock(
            mean: 0.5, median: 0.5, lower: 0.3, upper: 0.7, innerLower: 0.42, innerUpper: 0.58),
          halfLife: 1, weights: [0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625]),
        saturation: SaturationBlock(
          kind: .hill, halfSaturation: channel.half, slope: 1,
          level: sizes[index] / Double(sketch.periods) / channel.top, zone: .efficient),
        recommendation: recommendation(channel, roi: sizes[index] / channel.total(whole)),
        advice: "\(channel.name) is as the sample has it.", recent: recent([channel]))
    }
  }

  var block: MediaBlock {
    let brought = sketch.channels.reduce(0) { $0 + $1.response(whole, times: 1) }
    let spend = sketch.channels.reduce(0) { $0 + $1.total(whole) }
    let first = sketch.channels[0]
    return MediaBlock(
      spend: spend, contribution: first.estimate(brought, spread: 0.085),
      share: first.estimate(brought / total, spread: 0.085),
      roi: first.estimate(brought / spend, spread: 0.085),
      marginalRoi: first.estimate(marginal(whole), spread: 0.12), probabilityAboveBreakeven: 1,
      recent: recent(sketch.channels))
  }

  func curves(plan: OptimizationBlock?) -> [ResponseCurveBlock] {
    sketch.channels.map { channel in
      let window = sketch.window
      let current = channel.total(window)
      let most = current * 1.05
      return ResponseCurveBlock(
        channel: channel.name, currentSpend: current,
        currentResponse: channel.response(window, times: 1),
        recommendedSpend: plan?.allocation[channel.name], observedMaximum: most,
        observed: (0..<(sketch.periods / 13)).map {
          channel.total($0 * 13..<($0 + 1) * 13) * Double(window.count) / 13
        },
        points: (0...40).map { step in
          let multiplier = 1.5 * Double(step) / 40
          let response = channel.estimate(channel.response(window, times: multiplier))
          return CurvePoint(
            spend: current * multiplier, response: response.mean, lower: response.lower,
            upper: response.upper, marginalRoi: channel.marginal(window, times: multiplier),
            extrapolated: current * multiplier > most)
        })
    }
  }

  private func recommendation(_ channel: SampleChannel, roi: Double) -> Recommendation {
    if sketch.failed { return .withheld }
    let estimate = channel.estimate(roi)
    if estimate.lower > 1 { return .scale }
    if estimate.upper < 1 { return .reduce }
    return estimate.mean > 1 ? .test : .hold
  }

  private func recent(_ channels: [SampleChannel]) -> RecentBlock {
    let spend = channels.reduce(0) { $0 + $1.total(sketch.window) }
    let brought = channels.reduce(0) { $0 + $1.response(sketch.window, times: 1) }
    let spread = channels.count == 1 ? channels[0].spread : 0.085
    return RecentBlock(
      start: start, end: end, periods: sketch.window.count, spend: spend,
      contribution: channels[0].estimate(brought, spread: spread),
      roi: channels[0].estimate(brought / spend, spread: spread),
      marginalRoi: channels[0].estimate(
        channels.count == 1
          ? channels[0].marginal(sketch.window, times: 1) : marginal(sketch.window),
        spread: spread))
  }

  /// Of all media together when all spend is scaled.
  private func marginal(_ weeks: Range<Int>) -> Double {
    let spend = sketch.channels.reduce(0) { $0 + $1.total(weeks) }
    return sketch.channels.reduce(0) { $0 + $1.marginal(weeks, times: 1) * $1.total(weeks) } / spend
  }
}
