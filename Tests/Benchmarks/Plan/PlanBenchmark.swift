import Budgeting
import Glibc
import MarketingData
import MediaMix
import Settings
import Statistics

/// Times the optimiser alone and whole plans; prints JSON for `Tests/Benchmarks/plan`, which compares with scipy.
enum PlanBenchmark {
  static func run() throws {
    let problem = eightChannels()
    var parts = ["\"problem\": \(written(problem))"]
    for method in PlanMethod.allCases {
      guard let choice = PlanMethodChoice(rawValue: method.rawValue),
        let found = AllocationSolver(choice).solve(problem)
      else { continue }
      let spent = seconds(200) { _ = AllocationSolver(choice).solve(problem) }
      parts.append(
        "\"\(method.rawValue)\": {\"seconds\": \(spent), \"value\": \(found.value), "
          + "\"kkt\": \(found.statement.kktResidual)}")
    }
    let slots = slots()
    parts.append("\"slots\": \(seconds(3) { _ = AllocationSolver().solve(slots) })")
    parts += FlightBenchmark.parts()
    parts += try plans()
    print("{" + parts.joined(separator: ",\n ") + "}")
  }

  /// Eight channels with concave curves, half to one and a half of what they spend, one total.
  static func eightChannels() -> AllocationProblem {
    var random = SeededGenerator(seed: 8)
    let spends = (0..<8).map { _ in random.uniform(10_000, 200_000) }
    let total = spends.reduce(0, +)
    return AllocationProblem(
      curves: spends.map { spend in
        .hill(
          HillCurve(
            effect: spend * random.uniform(2, 8), half: spend * random.uniform(0.5, 2),
            slope: random.uniform(0.7, 1)))
      }, bounds: spends.map { 0.5 * $0...1.5 * $0 },
      rows: [SpendRow(sum: Array(0..<8), lower: total, upper: total)])
  }

  /// 52 weeks of 40 channels, each channel within limits over the year.
  static func slots() -> AllocationProblem {
    var random = SeededGenerator(seed: 40)
    var problem = AllocationProblem(curves: [], bounds: [])
    for channel in 0..<40 {
      let level = random.uniform(1_000, 50_000)
      for _ in 0..<52 {
        problem.curves.append(
          .hill(
            HillCurve(
              effect: level * random.uniform(1, 4), half: level * random.uniform(0.5, 2),
              slope: random.uniform(0.7, 1))))
        problem.bounds.append(0...3 * level)
      }
      problem.rows.append(
        SpendRow(
          sum: Array(channel * 52..<(channel + 1) * 52), lower: 36 * level, upper: 68 * level))
    }
    let total = problem.bounds.reduce(0) { $0 + $1.upperBound } / 3
    problem.rows.append(SpendRow(sum: Array(0..<2_080), lower: total, upper: total))
    return problem
  }

  /// A whole plan of 8 channels on 4,000 draws: interval, frontier of 25 budgets, curves, risks.
  static func plans() throws -> [String] {
    var simulation = SimulationSettings()
    simulation.weeks = 156
    simulation.channels = 8
    let loaded = try DataLoader.load(
      bytes: Simulator.simulate(simulation).csv, file: "simulated.csv", settings: DataSettings())
    var model = ModelSettings()
    model.draws = 4_000
    let fit = try RidgeEngine.fit(loaded.dataset, settings: model, threads: 2)
    let analysis = Analysis.make(dataset: loaded.dataset, fit: fit, threads: 2)
    var careful = BudgetSettings()
    careful.risk = RiskSettings(measure: .cvar, level: 0.1)
    let settings = BudgetSettings()
    let basis = try PlanBasis.make(analysis, settings: settings, threads: 2)
    guard let plan = try Planner.plan(analysis, settings: settings, threads: 2) else { return [] }
    let works: [(String, () -> Void)] = [
      ("plan", { _ = try? Planner.plan(analysis, settings: settings, threads: 2) }),
      ("plan_cvar", { _ = try? Planner.plan(analysis, settings: careful, threads: 2) }),
      (
        "schedule",
        { _ = Planner.schedule(plan, basis: basis, settings: settings, threads: 2) }
      ),
      ("outlook", { _ = try? Planner.outlook(analysis, settings: settings, threads: 2) }),
    ]
    return works.map { name, work in "\"\(name)\": \(seconds(5, work))" }
  }

  /// The median of several runs.
  static func seconds(_ runs: Int, _ work: () -> Void) -> Double {
    var times: [Double] = []
    for _ in 0..<runs {
      let start = now()
      work()
      times.append(now() - start)
    }
    return times.sorted()[runs / 2]
  }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func written(_ problem: AllocationProblem) -> String {
    let channels = zip(problem.curves, problem.bounds).compactMap { curve, range -> String? in
      guard case .hill(let hill) = curve else { return nil }
      return
        "[\(hill.effect), \(hill.half), \(hill.slope), \(range.lowerBound), \(range.upperBound)]"
    }
    return
      "{\"total\": \(problem.rows[0].upper), \"channels\": [\(channels.joined(separator: ", "))]}"
  }
}
