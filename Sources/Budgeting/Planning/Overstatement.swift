import MediaMix
import Settings
import Statistics

/// By how much the best plan's expected gain is likely too high, because it was chosen for looking best.
///
/// Whoever picks the largest of several noisy estimates picks errors along with merits, unless the estimates are
/// posterior means: those are drawn to what is usual by as much as they are noisy, and the expected gain of
/// whatever was chosen by them is what the posterior says (`E[gain(x) | data]` for every x, the chosen one among
/// them). So a Bayesian fit's plan overstates nothing.
///
/// A bootstrap has no such protection. Its draws show how much choosing may add: each is taken for the estimate and
/// their mean for the truth, the plan that is best for the draw is made, and what the draw promises for it is compared
/// with what the mean gives, `mean_d [gain_d(best_d) - gain(best_d)]` (the optimism bootstrap of Efron, 1983). It is
/// 0 where the draws agree. Plans are made from the mean of all draws, which varies less than one of them: of that
/// optimism, `estimateShare` is what plans overstate in simulated markets (`mmm validate --plan --model ridge`).
struct Overstatement {
  var task: PlanTask

  /// How much of one draw's optimism the mean of ridge's draws has; measured in 240 random markets.
  static let estimateShare = 0.3

  /// Draws that a plan of their own is made for: at most as many, evenly spaced. Their mean excess is then known
  /// to a fifteenth of its deviation.
  static let mostDraws = 200

  /// In the outcome's unit, or profit; `nil` for objectives that are not a sum over channels.
  func value() -> Double? {
    switch task.settings.objective {
    case .efficiency, .targetROI, .reach: return nil
    case .roi, .revenue, .profit, .targetMarginalROI: break
    }
    guard task.basis.fit.method == .ridge else { return 0 }
    let problem = task.problem
    let current = task.currentSpends
    let draws = DrawSubset.indices(
      of: task.channels.first?.table.drawCount ?? 0, limit: Self.mostDraws)
    guard draws.count > 1 else { return 0 }
    let cuts = !Relaxation(problem).isExact
    let start = cuts ? LocalClimb(problem).settle(current) : nil
    let excess = parallelMap(count: draws.count, threads: task.threads) { place -> Double in
      var single = problem
      single.curves = task.channels.map { .table($0.table.single(draws[place])) }
      // Where limits cut across each other the nearest optimum has to do: bounds would take too long.
      let best =
        cuts
        ? start.map { ProjectedNewton(single).climb(from: $0) }
        : Branching(problem: single, tolerance: 1e-4, mostNodes: 8, climbs: 1).solve()?.spends
      guard let best else { return 0 }
      let promised = single.value(best) - single.value(current)
      return promised - (problem.value(best) - problem.value(current))
    }
    return Self.estimateShare * max(0, Moments.mean(excess))
      * (task.settings.objective == .profit ? task.margin : 1)
  }
}
