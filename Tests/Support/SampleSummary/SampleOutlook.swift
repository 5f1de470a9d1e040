import Budgeting
import Calendars
import MediaMix

/// A sample's plan with invented answers around it: scenarios, a schedule, a forecast and what to learn.
public struct SampleOutlook: Sendable {
  public var sample: SampleAnalysis

  public init(_ sample: SampleAnalysis) {
    self.sample = sample
  }

  public func make() -> Outlook {
    var plan = SamplePlan(sample).make()
    plan.whatIf = whatIf(plan)
    return Outlook(
      plan: plan, scenarios: scenarios(plan), schedule: schedule(plan),
      sensitivities: sensitivities(plan), forecast: forecast(plan))
  }

  private func whatIf(_ plan: Plan) -> WhatIf {
    WhatIf(
      unit: 100, draws: 8,
      channels: plan.channels.map { part in
        let spends = [0, 0.5, 1, 1.5].map { $0 * part.current }
        let means = spends.map { 1.2 * ($0 - part.current) }
        return WhatIf.Channel(
          channel: part.channel, current: part.current, recommended: part.recommended,
          observedMaximum: part.observedMaximum, spends: spends, means: means,
          changes: means.map { mean in (0..<8).map { Int(mean / 100) * (8 + $0) / 12 } })
      })
  }

  private func scenarios(_ plan: Plan) -> [PlanScenario] {
    func scenario(_ name: String, _ kind: PlanScenario.Kind, _ share: Double) -> PlanScenario {
      let spend = plan.current.spend * share
      let gain = plan.gain.times((share - 1) * 9)
      return PlanScenario(
        name: name, kind: kind, isOptimised: kind == .total,
        spends: plan.channels.map {
          ChannelSpend(channel: $0.channel, spend: $0.current * share)
        },
        position: Position(spend: spend, response: plan.current.response, roi: plan.current.roi),
        gain: gain, profitGain: gain, probabilityOfGain: share > 1 ? 0.97 : 0.02,
        probabilityOfProfit: share > 1 ? 0.6 : 0.3)
    }
    var current = scenario("Current", .current, 1)
    current.gain = plan.gain.times(0)
    var recommended = scenario("Recommended", .recommended, 1)
    recommended.gain = plan.gain
    return [
      current, recommended, scenario("10% less", .total, 0.9), scenario("50% less", .total, 0.5),
      scenario("20% more", .total, 1.2),
    ]
  }

  private func schedule(_ plan: Plan) -> PlanSchedule {
    let count = plan.window.count
    return PlanSchedule(
      starts: Array(sample.starts[plan.window]),
      channels: plan.channels.map { part in
        let mean = part.recommended / Double(max(count, 1))
        let even = (0..<count).map { mean * ($0.isMultiple(of: 2) ? 1.1 : 0.9) }
        return PlanSchedule.Flight(
          channel: part.channel, current: even, even: even,
          recommended: (0..<count).map { mean * ($0.isMultiple(of: 3) ? 1.2 : 0.9) },
          lowerBounds: even.map { $0 * 0.5 }, upperBounds: even.map { $0 * 1.5 },
          gain: part.gain.times(0.1))
      }, gain: plan.gain.times(0.1))
  }

  private func sensitivities(_ plan: Plan) -> [PlanSensitivity] {
    plan.channels.enumerated().flatMap { index, part in
      PlanSensitivity.Cause.allCases.enumerated().map { place, cause in
        let weight = 1 / Double(1 + index + 2 * place)
        return PlanSensitivity(
          channel: part.channel, cause: cause, varianceShare: 0.4 * weight,
          valueOfKnowing: abs(plan.gain.mean) * 0.2 * weight, estimate: part.gain)
      }
    }.sorted { ($0.valueOfKnowing, $1.channel) > ($1.valueOfKnowing, $0.channel) }
  }

  private func forecast(_ plan: Plan) -> PlanForecast {
    let last = sample.starts[sample.periods - 1]
    let starts = (1...13).map { last.adding(days: 7 * $0) }
    func path(_ level: Double) -> PlanForecast.Path {
      let expected = starts.indices.map { level * (1 + 0.01 * Double($0)) }
      let total = expected.reduce(0, +)
      return PlanForecast.Path(
        spend: plan.current.spend / 4, expected: expected, lower: expected.map { $0 * 0.9 },
        upper: expected.map { $0 * 1.1 },
        total: Estimate(
          mean: total, median: total, lower: total * 0.97, upper: total * 1.03,
          innerLower: total * 0.99, innerUpper: total * 1.01))
    }
    return PlanForecast(
      starts: starts, end: last.adding(days: 7 * 14 - 1), current: path(sample.level),
      recommended: path(sample.level * 1.02), difference: plan.gain.times(0.25),
      baseline: starts.map { _ in sample.level * 0.8 },
      assumptions: ["Controls are taken to be as in the same weeks a year before."],
      accuracy: [
        ForecastAccuracy(
          origin: last.adding(days: -91), periods: 13, wmape: 0.042, bias: -0.011, coverage: 0.92,
          naiveWmape: 0.068)
      ])
  }
}

extension Estimate {
  fileprivate func times(_ factor: Double) -> Estimate {
    let bounds = [lower * factor, upper * factor].sorted()
    let inner = [innerLower * factor, innerUpper * factor].sorted()
    return Estimate(
      mean: mean * factor, median: median * factor, lower: bounds[0], upper: bounds[1],
      innerLower: inner[0], innerUpper: inner[1])
  }
}
