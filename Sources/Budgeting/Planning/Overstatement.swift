import MediaMix
import Statistics

/// By how much the best plan's expected gain is likely too high, because it was chosen for looking best.
///
/// Whoever picks the largest of several noisy estimates picks errors along with merits. The draws show how much:
/// each is taken for the estimate and their mean for the truth, the plan that is best for the draw is made, and
/// what the draw promises for it is compared with what the mean gives,
/// `mean_d [gain_d(best_d) - gain(best_d)]` (the optimism bootstrap of Efron, 1983). It is 0 where the draws agree.
struct Overstatement {
  var problem: BudgetProblem
  /// Spends as they were.
  var current: [Double]
  var threads: Int

  /// Draws that a plan of their own is made for: at most as many, evenly spaced. Their mean excess is then known
  /// to a fifteenth of its deviation.
  static let mostDraws = 200

  /// In the objective's unit: the outcome, or profit.
  func value() -> Double {
    let draws = DrawSubset.indices(
      of: problem.tables.first?.drawCount ?? 0, limit: Self.mostDraws)
    guard draws.count > 1 else { return 0 }
    let excess = parallelMap(count: draws.count, threads: threads) { place in
      var single = problem
      single.tables = problem.tables.map { $0.single(draws[place]) }
      let best = CoarseSearch.allocation(single)
      let promised = single.value(best) - single.value(current)
      return promised - (problem.value(best) - problem.value(current))
    }
    return max(0, Moments.mean(excess))
  }
}
