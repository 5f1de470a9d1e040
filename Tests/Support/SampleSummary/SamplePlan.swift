import Budgeting
import Calendars
import MediaMix
import Settings

/// A plan for a sample's last weeks: money moves in small steps from the lowest marginal return to
/// the highest while the bounds allow.
public struct SamplePlan: Sendable {
  public var sample: SampleAnalysis
  public var shift = 0.3
  /// Budget as a multiple of what was spent.
  public var budget = 1.0

  /// Each channel's spend in the window, and its factors.
  private var spends: [[Double]]
  private var factors: [[Double]]

  public init(_ sample: SampleAnalysis) {
    self.sample = sample
    spends = sample.channels.indices.map { Array(sample.spends($0)[sample.window]) }
    factors = sample.channels.indices.map {
      sample.channels[$0].factors(SampleAnalysis.drawCount, index: $0)
    }
  }

  private var window: Range<Int> { sample.window }
  private var channels: [Int] {
    sample.channels.indices.filter { sample.channels[$0].runs }
  }

  public func make() -> Plan {
    let current = channels.map { spend($0) }
    let spent = current.reduce(0, +)
    let best = multipliers(budget: spent * budget, current: current)
    let parts = channels.indices.map { allocation($0, current: current, times: best) }
    let gains = sum(parts.map(\.gainDraws))
    let now = sum(channels.map { draws($0, times: 1) })
    let then = zip(now, gains).map { $0 + $1 }
    let starts = sample.starts
    return Plan(
      objective: .roi, method: .slsqp, window: window, start: starts[window.lowerBound],
      end: starts[window.upperBound - 1].adding(days: 6), budget: spent * budget, shift: shift,
      breakEven: 1, current: position(spent, now), recommended: position(spent * budget, then),
      gain: Estimate(sample: gains), gainDraws: gains,
      probabilityOfGain: Double(gains.count { $0 > 0 }) / Double(gains.count),
      moved: min(
        parts.reduce(0) { $0 + max(0, $1.change) }, parts.reduce(0) { $0 - min(0, $1.change) }),
      channels: parts.sorted { ($0.change, $1.channel) > ($1.change, $0.channel) },
      marginalReturn: 1.05, boundsBinding: parts.count { $0.atBound },
      frontier: frontier(current: current, now: now), breakEvenBudget: spent * 1.025,
      curves: channels.indices.map { curve($0, current: current, times: best) },
      risks: [.loss(probability: 0.02, lowGain: Estimate(sample: gains).lower)])
  }

  /// Multipliers of each channel's spend that use the budget.
  private func multipliers(budget: Double, current: [Double]) -> [Double] {
    let share = budget / current.reduce(0, +)
    var result = channels.map { _ in share }
    let bounds = (low: share * (1 - shift), high: share * (1 + shift))
    var returns = channels.indices.map { marginal(channels[$0], times: result[$0]) }
    for _ in 0..<200 {
      let takers = channels.indices.filter { result[$0] < bounds.high - 1e-9 }
      let givers = channels.indices.filter { result[$0] > bounds.low + 1e-9 }
      guard let taker = takers.max(by: { returns[$0] < returns[$1] }),
        let giver = givers.min(by: { returns[$0] < returns[$1] }),
        returns[taker] > returns[giver] + 1e-3
      else { break }
      let step = min(
        0.04 * current[giver], (result[giver] - bounds.low) * current[giver],
        (bounds.high - result[taker]) * current[taker])
      result[giver] -= step / current[giver]
      result[taker] += step / current[taker]
      for place in [giver, taker] {
        returns[place] = marginal(channels[place], times: result[place])
      }
    }
    return result
  }

  private func allocation(_ place: Int, current: [Double], times: [Double]) -> Allocation {
    let index = channels[place]
    let now = draws(index, times: 1)
    let then = draws(index, times: times[place])
    let gains = zip(then, now).map { $0 - $1 }
    return Allocation(
      channel: sample.channels[index].name, current: current[place],
      recommended: current[place] * times[place], currentResponse: Estimate(sample: now),
      recommendedResponse: Estimate(sample: then), gain: Estimate(sample: gains),
      gainDraws: gains, marginalReturn: marginal(index, times: times[place]),
      lowerBound: current[place] * (1 - shift), upperBound: current[place] * (1 + shift),
      atBound: abs(abs(times[place] - 1) - shift) < 1e-6, observedMaximum: current[place] * 1.05,
      extrapolated: times[place] > 1.05 * Allocation.extrapolationLimit)
  }

  private func curve(_ place: Int, current: [Double], times: [Double]) -> ResponseCurve {
    let index = channels[place]
    let most = current[place] * 1.05
    let quarters = sample.periods / 13
    let spends = sample.spends(index)
    return ResponseCurve(
      channel: sample.channels[index].name, currentSpend: current[place],
      currentResponse: Estimate(sample: draws(index, times: 1)).mean,
      recommendedSpend: current[place] * times[place], observedMaximum: most,
      observed: (0..<quarters).map { quarter in
        spends[quarter * 13..<(quarter + 1) * 13].reduce(0, +) * Double(window.count) / 13
      },
      points: (0...40).map { step in
        let multiplier = 1.5 * Double(step) / 40
        let response = Estimate(sample: draws(index, times: multiplier))
        return ResponseCurve.Point(
          spend: current[place] * multiplier, response: response.mean, lower: response.lower,
          upper: response.upper, marginalROI: marginal(index, times: multiplier),
          extrapolated: current[place] * multiplier > most)
      })
  }

  private func frontier(current: [Double], now: [Double]) -> [Frontier.Point] {
    let spent = current.reduce(0, +)
    return (0...8).map { step in
      let total = spent * (0.7 + 0.075 * Double(step))
      let best = multipliers(budget: total, current: current)
      let brought = sum(channels.indices.map { draws(channels[$0], times: best[$0]) })
      return Frontier.Point(
        budget: total, response: Estimate(sample: brought),
        gain: Estimate(sample: zip(brought, now).map { $0 - $1 }), marginalReturn: 1.05)
    }
  }

  private func position(_ spend: Double, _ draws: [Double]) -> Position {
    Position(
      spend: spend, response: Estimate(sample: draws),
      roi: spend > 0 ? Estimate(sample: draws.map { $0 / spend }) : nil)
  }

  private func spend(_ index: Int) -> Double {
    spends[index].reduce(0, +)
  }

  private func draws(_ index: Int, times: Double) -> [Double] {
    let channel = sample.channels[index]
    let mean = spends[index].reduce(0) { $0 + channel.response($1 * times) }
    return factors[index].map { $0 * mean }
  }

  private func marginal(_ index: Int, times: Double) -> Double {
    let channel = sample.channels[index]
    let spends = spends[index]
    var slope = 0.0
    for spend in spends { slope += channel.slope(spend * times) * spend }
    return slope / spends.reduce(0, +)
  }

  private func sum(_ series: [[Double]]) -> [Double] {
    (0..<SampleAnalysis.drawCount).map { draw in series.reduce(0) { $0 + $1[draw] } }
  }
}
