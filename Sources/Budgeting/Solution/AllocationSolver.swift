import Settings

/// Chooses a method, runs it, and says how good its answer is.
package struct AllocationSolver: Sendable {
  package var choice: PlanMethodChoice
  /// Whether the other methods are run too, to compare.
  package var compares: Bool

  package init(_ choice: PlanMethodChoice = .auto, compares: Bool = false) {
    self.choice = choice
    self.compares = compares
  }

  /// The best allocation; `nil` when none is allowed.
  ///
  /// A method chosen by name is taken as it is; left to itself, the best of all that ran is. Where the first can do no
  /// better than a start in the first twelve digits, the earliest such start is kept: nothing should move for nothing.
  ///
  /// - Parameter starts: allocations worth trying first, such as the current one; those not allowed are moved.
  package func solve(_ problem: AllocationProblem, starts: [[Double]] = []) -> AllocationSolution? {
    let names = names
    let results = names.compactMap { name in
      name.method.solve(problem, starts: starts).map { (name: name, result: $0) }
    }
    .map { (name: $0.name, result: $0.result, value: problem.value($0.result.spends)) }
    guard let first = results.first else { return nil }
    let top = results.reduce(first.value) { max($0, $1.value) }
    let size = problem.size(first.result.spends)
    var chosen = first
    if choice == .auto, let best = results.first(where: { $0.value >= top - 1e-10 * size }) {
      chosen = best
    }
    let kept = starts.first { start in
      problem.infeasibility(start) <= 1e-12 && problem.respectsZones(start)
        && problem.value(start) >= chosen.value - 1e-12 * size
    }
    let spends = kept ?? chosen.result.spends
    let bound = results.compactMap(\.result.bound).min()
    return AllocationSolution(
      spends: spends, value: problem.value(spends), method: chosen.name,
      statement: OptimalityStatement(
        kktResidual: OptimalityConditions(problem).residual(
          spends, prices: kept == nil ? chosen.result.prices : nil),
        infeasibility: problem.infeasibility(spends),
        gapToBest: max(0, (top - problem.value(spends)) / size),
        provenGap: bound.map { max(0, ($0 - problem.value(spends)) / size) },
        others: results.filter { $0.name != chosen.name }.map {
          MethodComparison(method: $0.name, difference: ($0.value - chosen.value) / size)
        }))
  }

  /// The methods to run, the one to prefer first.
  private var names: [PlanMethod] {
    let first = choice.method ?? .gradient
    return [first] + (compares ? PlanMethod.allCases.filter { $0 != first } : [])
  }
}
