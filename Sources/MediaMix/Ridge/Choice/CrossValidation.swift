import Statistics

/// Blocked time-series cross-validation.
///
/// The periods are cut into six blocks of neighbours; each block is predicted by a fit, transforms
/// included, to all others. Blocks rather than single periods, as neighbours resemble each other and
/// would give the answer away. A fit starts from the transforms of the whole and moves to its own nearest minimum.
struct CrossValidation: Sendable {
  static let blocks = 6
  /// Evaluations of the loss that a block's local search may take.
  static let evaluations = 20

  let space: TransformSpace
  let paid: [Bool]
  let folds: [ValidatedLoss.Fold]
  /// The outcome's variance times the number of periods, which errors are shares of.
  let total: Double

  /// `nil` where some rest cannot be fitted.
  init?(space: TransformSpace, design: BaselineDesign, outcome: [Double]) {
    let count = outcome.count
    let columns = design.scaledColumns
    let padded = outcome + Array(repeating: 0, count: space.periods - count)
    var folds: [ValidatedLoss.Fold] = []
    for fold in 0..<CrossValidation.blocks {
      let block =
        (fold * count / CrossValidation.blocks)..<((fold + 1) * count / CrossValidation.blocks)
      let spans = [0..<block.lowerBound, block.upperBound..<count].filter { !$0.isEmpty }
      guard
        let projection = BaselineProjection(
          design, columns: columns, spans: spans, outcome: padded)
      else { return nil }
      folds.append(ValidatedLoss.Fold(block: block, projection: projection))
    }
    self.space = space
    self.folds = folds
    paid = space.drivers.map(\.isPaid)
    total = Moments.variance(outcome, lostDegrees: 0) * Double(count)
  }

  /// Squared errors of a block over `total`, one per belief; each fit starts from the one before.
  func errors(fold: Int, from start: [Double], beliefs: [ReturnBelief]) -> [Double] {
    let fold = folds[fold]
    let loss = ProfiledLoss(space, baseline: fold.projection.size)
    var point = start
    return beliefs.map { belief in
      let fit = loss.minimum(
        from: point,
        ProfiledLoss.Task(
          projection: fold.projection,
          penalty: belief.penalty(paid: paid, synergies: space.synergies.count),
          rho: 2 * belief.noise, centres: Array(repeating: 0, count: space.size)),
        evaluations: CrossValidation.evaluations)
      point = fit.point
      let expected = loss.expected(fit, fold.projection, in: fold.block)
      return zip(fold.block, expected).reduce(0) { sum, pair in
        let error = fold.projection.outcome[pair.0] - pair.1
        return sum + error * error
      } / total
    }
  }

  /// The errors of all folds: `errors[fold][belief]`.
  func errors(from start: [Double], beliefs: [ReturnBelief], threads: Int) -> [[Double]] {
    parallelMap(count: folds.count, threads: threads) { fold in
      errors(fold: fold, from: start, beliefs: beliefs)
    }
  }
}

/// Sums over folds with their standard errors.
enum FoldError {
  /// The standard error of the sum of a fold's worth of errors.
  static func ofSum(_ errors: [Double]) -> Double {
    let count = Double(errors.count)
    return count > 1 ? (Moments.variance(errors) * count).squareRoot() : 0
  }
}
