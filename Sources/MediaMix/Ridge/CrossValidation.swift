import Settings
import Statistics

/// Blocked time-series cross-validation of the penalty.
///
/// The periods are cut into six blocks of neighbours; each block is predicted by a fit, transforms
/// included, to all others. Blocks rather than single periods, as neighbours resemble each other and
/// would give the answer away.
struct CrossValidation: Sendable {
  static let folds = 6

  let estimator: RidgeEstimator
  let ladder: PenaltyLadder
  let state: RidgeEstimator.State

  /// The chosen penalty with its curve.
  func choose(threads: Int) -> PenaltyChoice {
    let errors = parallelMap(count: CrossValidation.folds, threads: threads) { fold in
      self.errors(fold: fold)
    }.compactMap { $0 }
    let count = Double(estimator.outcome.count)
    let variance = Moments.variance(estimator.outcome, lostDegrees: 0)
    let curve = ladder.rungs.indices.map { rung in
      errors.reduce(0) { $0 + $1[rung] } / count / variance
    }
    let chosen = errors.isEmpty ? ladder.start : ladder.rungs[ladder.choose(errors)]
    return PenaltyChoice(value: chosen, tried: ladder.rungs, error: curve)
  }

  /// Sum of squared errors over a block, per rung; `nil` when the rest cannot be fitted.
  private func errors(fold: Int) -> [Double]? {
    let count = estimator.outcome.count
    let block =
      (fold * count / CrossValidation.folds)..<((fold + 1) * count / CrossValidation.folds)
    let kept = (0..<count).filter { !block.contains($0) }
    let rows = estimator.problem.rows
    guard
      let training = RidgeEstimator(
        estimator.candidates, estimator.design, rows: kept.map { rows[$0] },
        outcome: kept.map { estimator.outcome[$0] }, settings: estimator.settings)
    else { return nil }
    let tested = block.map { rows[$0] }
    let baseline = estimator.design.matrix(rows: tested)
    var errors = [Double](repeating: 0, count: ladder.rungs.count)
    var start = state
    for rung in ladder.rungs.indices {
      var fitted = training.fit(
        from: start, spread: ladder.spread(ladder.rungs[rung]), commonReturn: state.commonReturn,
        sweeps: 2)
      let choice = fitted.choice
      var expected = baseline.times(training.problem.baselineCoefficients(training.target, choice))
      for (column, value) in zip(choice.columns, choice.coefficients) where value > 0 {
        for (index, row) in tested.enumerated() {
          expected[index] += value * estimator.candidates.matrix[row, column]
        }
      }
      for (index, position) in block.enumerated() {
        let error = estimator.outcome[position] - expected[index]
        errors[rung] += error * error
      }
      // The noise stays that of the whole fit, so that rungs differ by their penalty alone.
      fitted.noise = state.noise
      start = fitted
    }
    return errors
  }
}
