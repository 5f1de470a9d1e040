import Budgeting
import MediaMix
import Settings
import Testing

@Suite("Frontier")
struct FrontierTests {
  @Test("rises with the budget and passes through the plan", arguments: 0..<10)
  func rises(seed: Int) throws {
    let (_, plan) = try PlanContentTests.plan(seed: seed)
    #expect(plan.frontier.count == 25)
    let budgets = plan.frontier.map(\.budget)
    #expect(budgets == budgets.sorted())
    let means = plan.frontier.map(\.response.mean)
    for (near, far) in zip(means, means.dropFirst()) { #expect(far >= near * (1 - 1e-6)) }
    let own = try #require(plan.frontier.first { $0.budget == plan.budget })
    #expect(own.response == plan.recommended.response)
    #expect(own.gain == plan.gain)
    for point in plan.frontier {
      #expect(point.gain.lower <= point.gain.mean && point.gain.mean <= point.gain.upper)
      let gain = point.response.mean - plan.current.response.mean
      #expect(abs(point.gain.mean - gain) < 1e-9 * plan.current.response.mean)
    }
  }

  @Test("concave curves give a frontier that bends downwards", arguments: 0..<5)
  func concave(seed: Int) throws {
    let analysis = randomAnalysis(seed: seed, channels: 4, concave: true)
    let plan = try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 2))
    let slopes = plan.frontier.compactMap(\.marginalReturn)
    for (near, far) in zip(slopes, slopes.dropFirst()) { #expect(far <= near * 1.02) }
  }

  @Test("reaches only as far as the limits")
  func limited() throws {
    let (analysis, plan) = try PlanContentTests.plan {
      $0.constraints = Dictionary(
        uniqueKeysWithValues: randomAnalysis(seed: 3, channels: 6, draws: 50, periods: 130)
          .channels.map { ($0.name, SpendLimits(min: $0.recent.spend * 0.9)) })
    }
    let least = 0.9 * analysis.media.recent.spend
    #expect(plan.frontier.allSatisfy { $0.budget >= least * (1 - 1e-9) })
    #expect(plan.frontier.contains { $0.budget == plan.budget })
    #expect(abs((plan.frontier.first?.budget ?? 0) - least) < 1e-9 * least)
  }

  @Test("the break-even budget is where the last unit of money just comes back")
  func breakEven() throws {
    let (_, plan) = try PlanContentTests.plan { $0.margin = 1 }
    let slopes = plan.frontier.compactMap(\.marginalReturn)
    let (most, least) = (slopes.max() ?? 0, slopes.min() ?? 0)
    // A margin that puts break-even in the middle of the frontier's returns.
    let target = (most + least) / 2
    guard target > 1 else {
      #expect(plan.breakEvenBudget == nil || plan.breakEven == 1)
      return
    }
    let (_, priced) = try PlanContentTests.plan { $0.margin = 1 / target }
    let budget = try #require(priced.breakEvenBudget)
    let near = try #require(priced.frontier.last { $0.budget <= budget }?.marginalReturn)
    let far = try #require(priced.frontier.first { $0.budget > budget }?.marginalReturn)
    #expect(near >= target && far < target)
  }
}
