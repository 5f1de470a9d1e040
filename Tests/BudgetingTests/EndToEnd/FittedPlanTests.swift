import Budgeting
import MarketingData
import MediaMix
import Settings
import Statistics
import Testing

@Suite("A plan from a fitted model")
struct FittedPlanTests {
  /// Simulated data of known truth, fitted with few draws.
  static func analysis(seed: UInt64) throws -> Analysis {
    var simulation = SimulationSettings()
    simulation.weeks = 156
    simulation.channels = 4
    simulation.seed = seed
    let simulated = Simulator.simulate(simulation)
    let loaded = try DataLoader.load(
      bytes: simulated.csv, file: "simulated.csv", settings: DataSettings())
    var model = ModelSettings()
    model.draws = 24
    let fit = try RidgeEngine.fit(loaded.dataset, settings: model, threads: 2)
    return Analysis.make(dataset: loaded.dataset, fit: fit, threads: 2)
  }

  @Test(
    "starts from the results, and keeps its limits", arguments: [1, 2])
  func plan(seed: UInt64) throws {
    let analysis = try Self.analysis(seed: seed)
    let plan = try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 2))
    #expect(plan.current.response == analysis.media.recent.contribution)
    #expect(plan.current.spend == analysis.media.recent.spend)
    for result in analysis.channels {
      let channel = try #require(plan.channels.first { $0.channel == result.name })
      #expect(channel.currentResponse == result.recent.contribution)
      #expect(
        channel.recommended >= channel.lowerBound && channel.recommended <= channel.upperBound)
    }
    #expect(abs(plan.recommended.spend - plan.budget) < 1e-9 * plan.budget)
    #expect(plan.gain.mean > 0)
    #expect(try #require(plan.overstatement) > 0)
  }
}
