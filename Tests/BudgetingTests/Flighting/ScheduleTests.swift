import Budgeting
import MediaMix
import Settings
import Statistics
import Testing

@Suite("The plan period by period")
struct ScheduleTests {
  @Test(
    "Every channel's periods sum to the plan, within bounds, and bring at least the usual pattern's response"
  )
  func scheduleOfPlan() throws {
    let analysis = randomAnalysis(seed: 11, channels: 4, draws: 60)
    let settings = BudgetSettings()
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    let basis = try PlanBasis.make(analysis, settings: settings, threads: 1)
    let schedule = Planner.schedule(plan, basis: basis, settings: settings, threads: 1)
    #expect(schedule.starts == Array(analysis.dataset.starts[analysis.window]))
    #expect(schedule.channels.map(\.channel) == analysis.channels.map(\.name))
    #expect(schedule.gain.mean >= 0)
    for flight in schedule.channels {
      let planned = try #require(plan.channels.first { $0.channel == flight.channel })
      let sum = flight.recommended.reduce(0, +)
      #expect(abs(sum - planned.recommended) <= 1e-9 * planned.recommended)
      #expect(abs(flight.even.reduce(0, +) - planned.recommended) <= 1e-9 * planned.recommended)
      #expect(flight.gain.mean >= 0)
      for period in flight.recommended.indices {
        let range = flight.lowerBounds[period]...flight.upperBounds[period]
        #expect(range.contains(flight.recommended[period]))
        #expect(abs(flight.lowerBounds[period] - 0.5 * flight.even[period]) <= 1e-9)
        #expect(abs(flight.upperBounds[period] - 1.5 * flight.even[period]) <= 1e-9)
      }
    }
    let total = schedule.channels.reduce(0) { $0 + $1.gain.mean }
    #expect(abs(total - schedule.gain.mean) <= 1e-9 * max(1, total))
  }

  @Test("The schedule does not depend on threads")
  func threads() throws {
    let analysis = randomAnalysis(seed: 12, channels: 3)
    let settings = BudgetSettings()
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    let basis = try PlanBasis.make(analysis, settings: settings, threads: 1)
    #expect(
      Planner.schedule(plan, basis: basis, settings: settings, threads: 1)
        == Planner.schedule(plan, basis: basis, settings: settings, threads: 2))
  }

  @Test("A quarter to come is spread too, and channels that are kept stay in their pattern")
  func ahead() throws {
    let analysis = randomAnalysis(seed: 13, channels: 3, periods: 130)
    var settings = BudgetSettings()
    settings.window = .next(periods: 13)
    let basis = try PlanBasis.make(analysis, settings: settings, threads: 1)
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    let schedule = Planner.schedule(
      plan, basis: basis, settings: settings, kept: ["channel1"], threads: 2)
    #expect(schedule.starts.count == 13)
    #expect(schedule.starts.first == plan.start)
    for flight in schedule.channels {
      let planned = try #require(plan.channels.first { $0.channel == flight.channel })
      #expect(
        abs(flight.recommended.reduce(0, +) - planned.recommended) <= 1e-9 * planned.recommended)
      #expect(abs(flight.current.reduce(0, +) - planned.current) <= 1e-9 * planned.current)
      #expect(flight.gain.mean >= 0)
      if flight.channel == "channel1" { #expect(flight.recommended == flight.even) }
    }
    #expect(schedule.gain.mean > 0)
  }
}
