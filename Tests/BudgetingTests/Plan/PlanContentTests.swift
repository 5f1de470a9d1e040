import Budgeting
import MediaMix
import Settings
import Statistics
import Testing

@Suite("What a plan says")
struct PlanContentTests {
  static func plan(
    seed: Int = 3, channels: Int = 6, threads: Int = 2,
    _ change: (inout BudgetSettings) -> Void = { _ in }
  ) throws -> (Analysis, Plan) {
    let analysis = randomAnalysis(seed: seed, channels: channels, draws: 50, periods: 130)
    var settings = BudgetSettings()
    change(&settings)
    return (
      analysis, try #require(try Planner.plan(analysis, settings: settings, threads: threads))
    )
  }

  @Test("today's numbers are exactly those of the results", arguments: 0..<10)
  func current(seed: Int) throws {
    let (analysis, plan) = try Self.plan(seed: seed)
    for result in analysis.channels {
      let channel = try #require(plan.channels.first { $0.channel == result.name })
      #expect(channel.currentResponse == result.recent.contribution)
      #expect(channel.current == result.recent.spend)
      let curve = try #require(plan.curves.first { $0.channel == result.name })
      #expect(curve.currentResponse == result.recent.contribution.mean)
      #expect(curve.recommendedSpend == channel.recommended)
    }
    #expect(plan.current.response == analysis.media.recent.contribution)
    #expect(plan.current.roi == analysis.media.recent.roi)
  }

  @Test("the same plan on any number of threads")
  func threads() throws {
    let (_, one) = try Self.plan(threads: 1)
    let (_, many) = try Self.plan(threads: 5)
    #expect(one == many)
  }

  @Test("channels come with the largest increase first, and their gains add up")
  func sums() throws {
    let (_, plan) = try Self.plan()
    let changes = plan.channels.map(\.change)
    #expect(changes == changes.sorted(by: >))
    #expect(abs(changes.reduce(0, +)) < 1e-6 * plan.budget)
    let moved = changes.filter { $0 > 0 }.reduce(0, +)
    #expect(abs(plan.moved - moved) < 1e-6 * plan.budget)
    let gain = plan.channels.reduce(0) { $0 + $1.gain.mean }
    #expect(abs(plan.gain.mean - gain) < 1e-9 * plan.current.response.mean)
    #expect(
      abs(plan.recommended.response.mean - plan.current.response.mean - plan.gain.mean)
        < 1e-9 * plan.current.response.mean)
    let likely = Double(plan.gainDraws.count { $0 > 0 }) / Double(plan.gainDraws.count)
    #expect(plan.probabilityOfGain == likely)
    #expect(plan.boundsBinding == plan.channels.count(where: \.atBound))
  }

  @Test("the gain is overstated where draws disagree, and not where they agree")
  func overstatement() throws {
    let spend = (0..<60).map { 100 + Double($0 % 7) }
    func overstatement(spread: Double, method: FitMethod = .ridge) throws -> Double {
      var analysis = sampleAnalysis(
        ["a", "b", "c"].map {
          SampleChannel(name: $0, spend: spend, slope: 0.9, spread: spread)
        }, draws: 60)
      analysis.fit.method = method
      let plan = try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 1))
      return try #require(plan.overstatement) / plan.current.response.mean
    }
    #expect(try overstatement(spread: 0) < 1e-9)
    let mild = try overstatement(spread: 0.1)
    let wild = try overstatement(spread: 0.4)
    #expect(mild > 1e-4)
    #expect(wild > 2 * mild)
    // The mean of a posterior's draws needs no correction, whatever was chosen by it.
    #expect(try overstatement(spread: 0.4, method: .bayes) == 0)
  }

  @Test("the window is named by its first and last day")
  func window() throws {
    let (analysis, plan) = try Self.plan()
    #expect(plan.window == analysis.window)
    #expect(plan.start == analysis.dataset.starts[analysis.window.lowerBound])
    #expect(plan.end == analysis.dataset.lastDay)
  }

  @Test("revenue and ROI ask for the same spends of a fixed budget")
  func objectives() throws {
    let (_, roi) = try Self.plan { $0.objective = .roi }
    let (_, revenue) = try Self.plan { $0.objective = .revenue }
    #expect(roi.channels == revenue.channels)
  }

  @Test("profit leaves money where it would not come back")
  func profit() throws {
    let spend = (0..<60).map { 100 + Double($0 % 5) }
    let analysis = sampleAnalysis(
      [
        SampleChannel(name: "good", spend: spend, effect: 9),
        SampleChannel(name: "poor", spend: spend, effect: 0.3),
      ], window: 8..<60)
    var settings = BudgetSettings()
    settings.objective = .profit
    settings.margin = 0.5
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    let poor = try #require(plan.channels.first { $0.channel == "poor" })
    #expect(poor.recommended == poor.lowerBound)
    #expect(plan.recommended.spend <= plan.budget * (1 + 1e-12))
    let profit = try #require(plan.profitGain)
    let expected =
      0.5 * plan.gain.mean - (plan.recommended.spend - plan.current.spend)
    #expect(abs(profit.mean - expected) < 1e-9 * plan.budget)
    #expect(plan.breakEven == 2)
  }

  @Test("margin 1 and a poor market leave the lower bounds")
  func nothingPays() throws {
    let spend = [Double](repeating: 100, count: 60)
    let analysis = sampleAnalysis([
      SampleChannel(name: "a", spend: spend, effect: 0.1),
      SampleChannel(name: "b", spend: spend, effect: 0.2),
    ])
    var settings = BudgetSettings()
    settings.objective = .profit
    let plan = try #require(try Planner.plan(analysis, settings: settings, threads: 1))
    #expect(plan.channels.allSatisfy { $0.recommended == $0.lowerBound })
    #expect(abs(plan.recommended.spend - 0.7 * plan.budget) < 1e-6 * plan.budget)
    #expect(try #require(plan.profitGain).mean > 0)
    #expect(plan.moved == 0)
  }
}
