import Budgeting
import MediaMix
import Settings
import Testing

@Suite("Risks of a plan")
struct PlanRiskTests {
  static func plan(decay: Double = 0.2, spread: Double = 0.1) throws -> Plan {
    let spend = (0..<60).map { 100 + Double($0 % 5) }
    let analysis = sampleAnalysis(
      [
        SampleChannel(name: "search", spend: spend, effect: 9, spread: spread),
        SampleChannel(name: "tv", spend: spend, decay: decay, effect: 1, spread: 0),
      ])
    return try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 1))
  }

  @Test("the chance of a loss and the low end of the gain are told")
  func loss() throws {
    let plan = try Self.plan()
    let low = plan.gain.lower
    #expect(plan.risks.first == .loss(probability: 0, lowGain: low))
  }

  @Test("more than ever observed is told with the gain of staying within it")
  func extrapolation() throws {
    let plan = try Self.plan()
    let search = try #require(plan.channels.first)
    #expect(search.channel == "search" && search.extrapolated && search.atBound)
    let risk = plan.risks.compactMap { risk -> (String, Double, Double)? in
      if case .extrapolation(let channel, _, let beyond, let gain) = risk {
        return (channel, beyond, gain)
      }
      return nil
    }.first
    let (channel, beyond, gain) = try #require(risk)
    #expect(channel == "search")
    #expect(abs(beyond - (search.recommended / search.observedMaximum - 1)) < 1e-12)
    #expect(gain < plan.gain.mean && gain >= -1e-6 * plan.current.response.mean)
  }

  @Test("a slow channel that changes is told, a fast one is not")
  func slow() throws {
    func slowChannels(_ plan: Plan) -> [String] {
      plan.risks.compactMap { risk in
        if case .slowEffect(let channel, let halfLife, let change) = risk, halfLife >= 3, change < 0
        {
          return channel
        }
        return nil
      }
    }
    #expect(slowChannels(try Self.plan(decay: 0.85)) == ["tv"])
    #expect(slowChannels(try Self.plan(decay: 0.2)).isEmpty)
  }

  @Test("channels held at a bound are named")
  func bounds() throws {
    let plan = try Self.plan()
    #expect(plan.risks.contains(.boundsBinding(channels: ["search", "tv"])))
  }

  @Test("added money that may not come back is told")
  func weak() throws {
    let spend = (0..<60).map { 100 + Double($0 % 5) }
    let analysis = sampleAnalysis([
      SampleChannel(name: "a", spend: spend, halfSaturation: 0.6, effect: 2),
      SampleChannel(name: "b", spend: spend, halfSaturation: 0.6, effect: 0.2),
    ])
    let plan = try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 1))
    let weak = plan.risks.contains { risk in
      if case .weakIncrease("a", let change, let probability) = risk {
        return change > 0 && probability > 0.2
      }
      return false
    }
    #expect(weak)
  }
}
