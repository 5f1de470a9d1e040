import Findings
import Settings

/// The plan that serves the objective best.
struct ObjectiveSearch {
  var task: PlanTask
  /// Whether other methods are run too, to compare.
  var compares = true

  private var solver: AllocationSolver {
    AllocationSolver(task.settings.method, compares: compares)
  }

  /// Throws where the objective cannot be met, or no change is large enough to be made.
  func solve() throws(Unusable) -> AllocationSolution {
    switch task.settings.objective {
    case .efficiency: return try found(try highestReturn())
    case .targetROI: return try found(try targetReturn())
    default:
      let problem = task.problem
      guard task.settings.risk.measure == .expected else {
        return try found(
          RiskSearch(task: task, problem: problem, measure: task.riskMeasure).solve())
      }
      return try found(solver.solve(problem, starts: [task.currentSpends]))
    }
  }

  private func found(_ solution: AllocationSolution?) throws(Unusable) -> AllocationSolution {
    if let solution { return solution }
    throw Unusable(
      .input,
      task.limits.words.problem(
        "budget.smallest-change",
        "No allocation keeps every limit when channels change by at least the smallest change or not at all.",
        key: "budget.smallest_change", fix: "Lower budget.smallest_change, or widen the limits."))
  }

  private func ratioSearch(compares: Bool) -> RatioSearch {
    var problem = task.problem
    problem.rows = task.limitRows
    problem.price = 0
    return RatioSearch(
      problem: problem, total: task.total, constant: task.idleResponse,
      solver: AllocationSolver(task.settings.method, compares: compares),
      starts: [task.currentSpends])
  }

  private func highestReturn() throws(Unusable) -> AllocationSolution? {
    guard let range = task.totals, range.lowerBound > 1e-9 * task.currentTotal else {
      throw Unusable(
        .input,
        task.limits.words.problem(
          "budget.efficiency",
          "The cheapest plan is to spend next to nothing, because the first unit of money brings most.",
          key: "budget.objective",
          fix:
            "Say how much is to be spent at least, with budget.groups: [{min: ...}], or choose roi."
        ))
    }
    return ratioSearch(compares: compares).highestReturn()
  }

  private func targetReturn() throws(Unusable) -> AllocationSolution? {
    guard let range = task.totals, let target = task.settings.target else { return nil }
    let search = ratioSearch(compares: false)
    if let plan = search.largest(returning: target, in: range) { return plan }
    let words = task.limits.words
    let best = range.lowerBound > 0 ? search.highestReturn() : nil
    guard let best else { return nil }
    let spent = best.spends.reduce(0, +)
    let reached = task.response(best.spends) / spent
    throw Unusable(
      .input,
      words.problem(
        "budget.target-out-of-reach",
        "No plan within the limits returns \(words.text(target)) per unit of money; the highest return is \(words.text(reached)), at a spend of \(words.text(spent)).",
        key: "budget.target",
        fix: "Lower budget.target to \(words.text(reached)), or let channels spend less."))
  }
}
