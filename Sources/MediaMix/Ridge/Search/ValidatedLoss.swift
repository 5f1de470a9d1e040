import CMediaKernels
import Statistics

/// The cross-validated squared error as a function of all transforms, with its gradient.
///
/// Each block of periods is predicted by a fit of effects and baseline to all others, at the same transforms. With
/// w the fitted coefficients of the columns W (baseline and the media that are not held at 0), r the residuals of the
/// fitted rows, e the errors of the block, and the adjoint a from `(W'W + penalty) a = W_block' e`:
///
///     dE = -2 (e' dW_block w + r' dW a - (W a)' dW w)
///
/// so one more solve per block gives the derivatives to every transform. It belongs to one thread.
final class ValidatedLoss {
  let space: TransformSpace
  let media: MediaColumns
  private let folds: [Fold]
  private let systems: [MediaSystem]
  private let penalty: ReturnPenalty
  /// Weight of a squared standard deviation of a transform.
  private let rho: Double
  private let weights: UnsafeMutablePointer<Double>

  /// A block and the rows it is predicted from.
  struct Fold: Sendable {
    var block: Range<Int>
    var projection: BaselineProjection
  }

  init(_ space: TransformSpace, folds: [Fold], penalty: ReturnPenalty, rho: Double) {
    self.space = space
    media = MediaColumns(space)
    self.folds = folds
    self.penalty = penalty
    self.rho = rho
    let (size, columns) = (folds.first?.projection.size ?? 0, media.columns)
    systems = folds.map { _ in MediaSystem(size: columns, baseline: size) }
    weights = .allocate(capacity: max(columns, 1) * space.periods)
    weights.initialize(repeating: 0, count: max(columns, 1) * space.periods)
  }

  deinit { weights.deallocate() }

  func evaluate(_ point: [Double], _ gradient: inout [Double]) -> Double {
    media.evaluate(point)
    weights.update(repeating: 0, count: max(media.columns, 1) * space.periods)
    var loss = 0.0
    for (fold, system) in zip(folds, systems) {
      system.solve(media, fold.projection, penalty)
      loss += add(fold, system)
    }
    for index in point.indices {
      loss += rho * point[index] * point[index]
      gradient[index] = 2 * rho * point[index]
    }
    media.pullBack(weights, into: &gradient)
    return loss
  }

  /// Adds the derivatives of one block's error to `weights`; returns the error.
  private func add(_ fold: Fold, _ system: MediaSystem) -> Double {
    let (projection, periods) = (fold.projection, space.periods)
    let baseline = system.baseline(projection)
    let left = differences(projection, system, baseline)
    var error = 0.0
    for row in fold.block { error += left[row] * left[row] }
    // The adjoint, baseline eliminated first.
    var baselinePart = projection.columns.map { column in
      fold.block.reduce(0) { $0 + column[$1] * left[$1] }
    }
    projection.forward(&baselinePart)
    let size = projection.size
    var mediaPart = (0..<media.columns).map { column -> Double in
      guard system.coefficients[column] > 0 else { return 0 }
      let values = media.column(column)
      var sum = fold.block.reduce(0) { $0 + values[$1] * left[$1] }
      for index in 0..<size { sum -= system.crossed[column * size + index] * baselinePart[index] }
      return sum
    }
    mediaPart = system.solveActive(mediaPart)
    for column in mediaPart.indices where mediaPart[column] != 0 {
      for index in 0..<size {
        baselinePart[index] -= mediaPart[column] * system.crossed[column * size + index]
      }
    }
    projection.back(&baselinePart)
    let adjoint = combined(projection, mediaPart, baselinePart)
    for column in 0..<media.columns where system.coefficients[column] > 0 {
      let row = weights + column * periods
      let (effect, pull) = (system.coefficients[column], mediaPart[column])
      for period in fold.block { row[period] -= 2 * effect * left[period] }
      for span in projection.spans {
        for period in span { row[period] -= 2 * (pull * left[period] - effect * adjoint[period]) }
      }
    }
    return error
  }

  /// Outcome less expectation in every period.
  private func differences(
    _ projection: BaselineProjection, _ system: MediaSystem, _ baseline: [Double]
  ) -> [Double] {
    let expected = combined(projection, system.coefficients, baseline)
    return expected.indices.map { projection.outcome[$0] - expected[$0] }
  }

  private func combined(
    _ projection: BaselineProjection, _ effects: [Double], _ baseline: [Double]
  ) -> [Double] {
    var sum = [Double](repeating: 0, count: projection.outcome.count)
    let rows = sum.count
    sum.withUnsafeMutableBufferPointer { sum in
      guard let start = sum.baseAddress else { return }
      for (index, column) in projection.columns.enumerated() {
        column.withUnsafeBufferPointer { values in
          if let values = values.baseAddress { mmm_add(rows, baseline[index], values, start) }
        }
      }
      for column in effects.indices where effects[column] != 0 {
        mmm_add(rows, effects[column], media.column(column), start)
      }
    }
    return sum
  }
}
