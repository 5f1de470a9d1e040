import Settings
import Statistics

/// The allocation whose gain is best in the worse draws.
///
/// The draws are joint, so that the objective is no sum over channels. Starts come from plans for the mean, for now, and
/// for the mean of the worst draws of the plan before, in turns; SLSQP takes each of them from there with the exact
/// derivative.
struct RiskSearch {
  var task: PlanTask
  var problem: AllocationProblem
  var measure: RiskMeasured

  static let turns = 6
  /// The best of the starts that are climbed from.
  static let climbs = 3
  /// The measure has a kink wherever draws change rank, which keeps a search from ever being quite done.
  static let evaluations = 100

  func solve() -> AllocationSolution? {
    let local = LocalClimb(problem)
    let solver = AllocationSolver(.gradient)
    guard let mean = solver.solve(problem, starts: [task.currentSpends]) else { return nil }
    var starts = [mean.spends]
    if let current = local.allowed(task.currentSpends) { starts.append(current) }
    var best = starts[0]
    for start in starts where measure.value(start).value > measure.value(best).value {
      best = start
    }
    var place = best
    for _ in 0..<Self.turns {
      var tilted = problem
      tilted.curves = measure.tilted(place)
      guard let next = solver.solve(tilted, starts: [place])?.spends else { break }
      if measure.value(next).value > measure.value(best).value { best = next }
      starts.append(next)
      place = local.allowed(zip(place, next).map { ($0 + $1) / 2 }) ?? next
    }
    let ranked = starts.map { ($0, measure.value($0).value) }.sorted { $0.1 > $1.1 }
    var values: [Double] = []
    for (start, _) in ranked.prefix(Self.climbs) {
      let found = search(from: start)
      let value = measure.value(found).value
      values.append(value)
      if value > measure.value(best).value { best = found }
    }
    let (value, slopes) = measure.value(best)
    let size = max(abs(value), 1e-12 * abs(problem.value(best)), 1e-300)
    return AllocationSolution(
      spends: best, value: value, method: .slsqp,
      statement: OptimalityStatement(
        kktResidual: OptimalityConditions(problem).residual(best, slopes: slopes),
        infeasibility: problem.infeasibility(best),
        gapToBest: max(0, ((values.max() ?? value) - value) / size)))
  }

  private func search(from start: [Double]) -> [Double] {
    let climb = LocalClimb(problem)
    let scale = max(abs(problem.value(start)), 1e-300)
    let found = SequentialClimb(
      problem: problem, bounds: climb.stretches(start), scale: scale,
      evaluations: Self.evaluations
    ).climb(from: start) { spends, slopes in
      let measured = measure.value(spends)
      slopes = measured.slopes
      return measured.value
    }
    return climb.allowed(found) ?? start
  }
}
