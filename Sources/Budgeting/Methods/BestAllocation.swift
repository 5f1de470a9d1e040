/// The best allocation found from several starts.
///
/// S-shaped curves have several local optima, so the local search starts from the coarse global optimum, and from
/// what the caller suggests (the current split, a neighbour's optimum). The first of equals wins, which keeps
/// the answer the same from run to run.
enum BestAllocation {
  static func find(_ problem: BudgetProblem, starts: [[Double]]) -> [Double] {
    let candidates = starts.map(problem.repaired) + [CoarseSearch.allocation(problem)]
    var best = candidates[0]
    var bestValue = problem.value(best)
    for start in candidates {
      for spends in [start, SequentialSearch.allocation(problem, from: start)] {
        let value = problem.value(spends)
        // A difference in the last digits is rounding, not a better plan.
        if value > bestValue + 1e-12 * abs(bestValue) {
          best = spends
          bestValue = value
        }
      }
    }
    return settled(best, problem)
  }

  /// The spends with those that all but touch a bound put on it, and the difference shared among the others.
  private static func settled(_ spends: [Double], _ problem: BudgetProblem) -> [Double] {
    var settled = spends
    for (channel, bounds) in problem.bounds.enumerated() {
      let reach = 1e-5 * min(bounds.upperBound - bounds.lowerBound, problem.budget)
      if settled[channel] - bounds.lowerBound < reach {
        settled[channel] = bounds.lowerBound
      } else if bounds.upperBound - settled[channel] < reach {
        settled[channel] = bounds.upperBound
      }
    }
    let moved = spends.reduce(0, +) - settled.reduce(0, +)
    let inner = settled.indices.filter { channel in
      settled[channel] > problem.bounds[channel].lowerBound
        && settled[channel] < problem.bounds[channel].upperBound
    }
    guard let widest = inner.max(by: { settled[$0] < settled[$1] }) else {
      return problem.repaired(settled)
    }
    settled[widest] += moved
    return problem.repaired(settled)
  }
}
