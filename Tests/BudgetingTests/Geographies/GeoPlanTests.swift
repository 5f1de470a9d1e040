import Budgeting
import MediaMix
import Settings
import Statistics
import Testing

@Suite("The plan by geography")
struct GeoPlanTests {
  @Test(
    "Geographies share the channel's planned money, and bring at least what today's shares would",
    arguments: [PlanWindow.lastYear, .next(periods: 13)])
  func splitsThePlan(_ window: PlanWindow) throws {
    let analysis = PanelSample.analysis
    var settings = BudgetSettings()
    settings.window = window
    let basis = try PlanBasis.make(analysis, settings: settings, threads: 2)
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 2))
    let rows = Planner.geos(plan, basis: basis, settings: settings, threads: 2)
    #expect(rows.count == 6)
    #expect(rows == Planner.geos(plan, basis: basis, settings: settings, threads: 1))
    for planned in plan.channels {
      let own = rows.filter { $0.channel == planned.channel }
      #expect(own.map(\.geo) == analysis.dataset.geos)
      let current = own.reduce(0) { $0 + $1.current }
      let recommended = own.reduce(0) { $0 + $1.recommended }
      #expect(abs(current - planned.current) <= 1e-9 * current)
      #expect(abs(recommended - planned.recommended) <= 1e-9 * recommended)
      for row in own {
        let share = row.recommended / recommended / (row.current / current)
        #expect(share >= 0.7 - 1e-9)
        #expect(share <= 1.3 + 1e-9)
        #expect(row.recommended >= row.lowerBound - 1e-9 * recommended)
        #expect(row.recommended <= row.upperBound + 1e-9 * recommended)
      }
      // In today's shares the geographies together bring what the plan says of the channel.
      let gain = own.reduce(0) { $0 + $1.gain.mean }
      #expect(gain >= planned.gain.mean - 1e-9 * abs(planned.currentResponse.mean))
    }
    #expect(rows.reduce(0) { $0 + $1.gain.mean } > plan.gain.mean * (1 + 1e-6))
  }

  @Test("A channel that is kept stays in its shares and brings what the plan says of it")
  func keptShares() throws {
    let settings = BudgetSettings()
    let basis = try PlanBasis.make(PanelSample.analysis, settings: settings, threads: 2)
    let plan = try #require(
      try Planner.plan(PanelSample.analysis, settings: settings, threads: 2))
    let rows = Planner.geos(plan, basis: basis, settings: settings, kept: ["tv"], threads: 2)
    let planned = try #require(plan.channels.first { $0.channel == "tv" })
    let own = rows.filter { $0.channel == "tv" }
    for row in own {
      #expect(
        abs(row.recommended / planned.recommended - row.current / planned.current) <= 1e-12)
    }
    let gain = own.reduce(0) { $0 + $1.gain.mean }
    #expect(abs(gain - planned.gain.mean) <= 1e-9 * planned.currentResponse.mean)
  }

  @Test("A national fit has no plan by geography")
  func national() throws {
    let analysis = randomAnalysis(seed: 3, channels: 2)
    let settings = BudgetSettings()
    let basis = try PlanBasis.make(analysis, settings: settings, threads: 1)
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    #expect(Planner.geos(plan, basis: basis, settings: settings, threads: 1).isEmpty)
  }
}
