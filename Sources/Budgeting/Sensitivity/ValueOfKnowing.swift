import MediaMix
import Statistics

/// What knowing one quantity would add to the expected response, because the plan would then be made for it: the expected
/// value of partial perfect information.
///
/// Draws are put into bins by the quantity. In each bin the best plan is sought on the mean of the bin's draws and
/// compared there with the plan that is best for all draws:
/// `sum_b share_b [max_x mean_b f(x) - mean_b f(x*)]`. Bins by chance would promise something too, as each bin's best is
/// chosen on the draws it is judged by; what they promise on average is taken off.
package struct ValueOfKnowing: Sendable {
  /// The plan's problem, on the mean curves.
  let problem: AllocationProblem
  /// One per spend.
  let tables: [ResponseTable]
  /// The allocation that is best for all draws.
  let reference: [Double]
  let bins: Int
  private let chance: Double

  static let mostBins = 8
  /// Draws a bin has at least, where there are enough for two bins of them.
  static let leastDraws = 60
  /// Random orders of the draws that tell what chance promises.
  static let shuffles = 8

  /// `nil` where draws are too few to be told apart.
  package init?(
    problem: AllocationProblem, tables: [ResponseTable], plan: [Double], threads: Int
  ) {
    let draws = tables.first?.drawCount ?? 0
    guard draws >= Self.leastDraws else { return nil }
    self.problem = problem
    self.tables = tables
    bins = min(max(draws / Self.leastDraws, 2), Self.mostBins)
    var search = BinSearch(problem: problem, tables: tables, bins: bins, reference: plan)
    reference = search.best(problem)
    search.reference = reference
    let shuffler = search
    let promised = parallelMap(count: Self.shuffles, threads: threads) { place in
      var random = SeededGenerator(seed: 1, stream: UInt64(place))
      return shuffler.promise((0..<draws).map { _ in random.uniform() })
    }
    chance = Moments.mean(promised)
  }

  /// In the problem's unit, at least 0.
  ///
  /// - Parameter quantity: one value per draw.
  package func value(_ quantity: [Double]) -> Double {
    guard Moments.standardized(quantity) != nil else { return 0 }
    let search = BinSearch(problem: problem, tables: tables, bins: bins, reference: reference)
    return max(0, search.promise(quantity) - chance)
  }
}

/// The best allocation in each bin of draws.
private struct BinSearch: Sendable {
  var problem: AllocationProblem
  var tables: [ResponseTable]
  var bins: Int
  var reference: [Double]

  /// What plans made for each bin promise beyond the reference, on average over draws.
  func promise(_ quantity: [Double]) -> Double {
    let order = quantity.indices.sorted { (quantity[$0], $0) < (quantity[$1], $1) }
    var total = 0.0
    for bin in 0..<bins {
      let members = Array(order[bin * order.count / bins..<(bin + 1) * order.count / bins])
      var single = problem
      single.curves = tables.indices.map {
        .table(tables[$0].averaged(over: members, in: problem.bounds[$0]))
      }
      let gain = single.value(best(single)) - single.value(reference)
      total += max(0, gain) * Double(members.count)
    }
    return total / Double(max(order.count, 1))
  }

  /// The best allocation, or the nearest optimum where limits cut across each other.
  func best(_ single: AllocationProblem) -> [Double] {
    guard Relaxation(single).isExact else {
      guard let start = LocalClimb(single).allowed(reference) else { return reference }
      return ProjectedNewton(single).climb(from: start)
    }
    return Branching(problem: single, tolerance: 1e-6, mostNodes: 8, climbs: 1)
      .solve(starts: [reference])?.spends ?? reference
  }
}
