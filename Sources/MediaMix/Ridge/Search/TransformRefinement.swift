import Statistics

/// The multi-start search of all transforms on the cross-validated loss.
///
/// Starts are fixed, so the same data give the same answer: the grid's best, the usual transform, and points with
/// short or long carry-over and early or late saturation. Each start runs down to its nearest minimum by quasi-Newton with
/// exact gradients; the lowest minimum is kept.
struct TransformRefinement: Sendable {
  let validation: CrossValidation
  let belief: ReturnBelief

  /// Evaluations of the loss that one start may take.
  static let evaluations = 60

  struct Result: Sendable {
    var point: [Double]
    var starts: [SearchStart]
  }

  func best(from grid: [Double], threads: Int) -> Result {
    let named = starts(grid)
    let starts = named.map(\.point)
    let penalty = belief.penalty(
      paid: validation.paid, synergies: validation.space.synergies.count)
    let found = parallelMap(count: starts.count, threads: threads) { index in
      let loss = ValidatedLoss(
        validation.space, folds: validation.folds, penalty: penalty, rho: belief.noise)
      var gradient = [Double](repeating: 0, count: starts[index].count)
      let before = loss.evaluate(starts[index], &gradient)
      var search = BoundedQuasiNewton(lower: validation.space.lower, upper: validation.space.upper)
      search.maximumEvaluations = TransformRefinement.evaluations
      search.valueTolerance = 1e-5
      let solution = search.minimize(from: starts[index]) { loss.evaluate($0, &$1) }
      return (before, solution.value.isFinite ? solution.value : before, solution.point)
    }
    let best = found.indices.min { found[$0].1 < found[$1].1 } ?? 0
    return Result(
      point: found.isEmpty ? grid : found[best].2,
      starts: found.indices.map { index in
        SearchStart(
          name: named[index].name, before: found[index].0 / validation.total,
          loss: found[index].1 / validation.total, isBest: index == best)
      })
  }

  private func starts(_ grid: [Double]) -> [(name: SearchStart.Name, point: [Double])] {
    let space = validation.space
    guard space.size > 0 else { return [] }
    func corner(_ carry: Double, _ shape: Double) -> [Double] {
      space.point { axis in
        switch axis.parameter {
        case .decay, .peak: carry
        case .halfSaturation: shape
        case .slope: 0
        }
      }
    }
    return [
      (.grid, grid), (.usual, corner(0, 0)), (.short, corner(-1.2, 0)), (.long, corner(1.2, 0)),
      (.early, corner(0, -1.2)), (.late, corner(0, 1.2)),
    ]
  }
}
