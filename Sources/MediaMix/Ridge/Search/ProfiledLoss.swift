import CMediaKernels
import Statistics

/// The penalised sum of squares as a function of all transforms, with effects and baseline solved for, and its gradient.
///
/// At the best effects b the loss is stationary in them, so `dLoss = -2 sum_c b_c r'dx_c + 2 rho (z - centre)'dz` with r
/// the residuals (the envelope theorem); no system is solved for the gradient. It belongs to one thread.
final class ProfiledLoss {
  let space: TransformSpace
  let media: MediaColumns
  let system: MediaSystem
  private let weights: UnsafeMutablePointer<Double>
  private let residual: UnsafeMutablePointer<Double>

  init(_ space: TransformSpace, baseline: Int) {
    self.space = space
    media = MediaColumns(space)
    system = MediaSystem(size: media.columns, baseline: baseline)
    weights = .allocate(capacity: max(media.columns, 1) * space.periods)
    weights.initialize(repeating: 0, count: max(media.columns, 1) * space.periods)
    residual = .allocate(capacity: space.periods)
    residual.initialize(repeating: 0, count: space.periods)
  }

  deinit {
    weights.deallocate()
    residual.deallocate()
  }

  /// What is fitted to what, under which penalties.
  struct Task {
    var projection: BaselineProjection
    var penalty: ReturnPenalty
    /// Weight of a squared standard deviation of a transform.
    var rho: Double
    /// What counts as usual, per coordinate.
    var centres: [Double]
  }

  func evaluate(_ point: [Double], _ task: Task, _ gradient: inout [Double]) -> Double {
    media.evaluate(point)
    system.solve(media, task.projection, task.penalty)
    var loss = system.loss
    for index in point.indices {
      let distance = point[index] - task.centres[index]
      loss += task.rho * distance * distance
      gradient[index] = 2 * task.rho * distance
    }
    fillResidual(task.projection)
    for column in 0..<media.columns {
      let row = weights + column * space.periods
      row.update(repeating: 0, count: space.periods)
      let effect = system.coefficients[column]
      if effect > 0 { mmm_add(space.periods, -2 * effect, residual, row) }
    }
    media.pullBack(weights, into: &gradient)
    return loss
  }

  /// Residuals in the fitted rows, 0 in all others.
  private func fillResidual(_ projection: BaselineProjection) {
    residual.update(repeating: 0, count: space.periods)
    let baseline = system.baseline(projection)
    for span in projection.spans {
      let start = residual + span.lowerBound
      projection.outcome.withUnsafeBufferPointer { outcome in
        if let values = outcome.baseAddress {
          mmm_add(span.count, 1, values + span.lowerBound, start)
        }
      }
      for (index, column) in projection.columns.enumerated() {
        column.withUnsafeBufferPointer { column in
          if let values = column.baseAddress {
            mmm_add(span.count, -baseline[index], values + span.lowerBound, start)
          }
        }
      }
      for column in 0..<media.columns where system.coefficients[column] > 0 {
        mmm_add(
          span.count, -system.coefficients[column], media.column(column) + span.lowerBound, start)
      }
    }
  }

  /// The nearest minimum from `start`, and what is there.
  func minimum(from start: [Double], _ task: Task, evaluations: Int) -> MediaFit {
    var point = start
    if !start.isEmpty, evaluations > 0 {
      var search = BoundedQuasiNewton(lower: space.lower, upper: space.upper)
      search.maximumEvaluations = evaluations
      search.valueTolerance = 1e-5
      point = search.minimize(from: start) { evaluate($0, task, &$1) }.point
    }
    var gradient = [Double](repeating: 0, count: point.count)
    let loss = evaluate(point, task, &gradient)
    return MediaFit(
      point: point, coefficients: system.coefficients, loss: loss,
      baseline: system.baseline(task.projection),
      residuals: task.projection.spans.flatMap { span in span.map { residual[$0] } },
      parameters: media.drivers.indices.map { index in
        var parameters = media.drivers[index].parameters
        parameters.effect = system.coefficients[index] * media.drivers[index].factor
        return parameters
      },
      synergies: space.synergies.enumerated().map { index, pair in
        system.coefficients[media.drivers.count + index] * media.factors[index]
          * media.drivers[pair.first].factor * media.drivers[pair.second].factor
      })
  }

  /// What the last fit expects in a period outside the fitted rows.
  func expected(_ fit: MediaFit, _ projection: BaselineProjection, in range: Range<Int>) -> [Double]
  {
    range.map { row in
      var value = 0.0
      for (index, column) in projection.columns.enumerated() {
        value += fit.baseline[index] * column[row]
      }
      for column in 0..<media.columns where fit.coefficients[column] > 0 {
        value += fit.coefficients[column] * media.column(column)[row]
      }
      return value
    }
  }
}

/// Transforms, effects and baseline that go together, in scaled units.
struct MediaFit: Sendable {
  /// Coordinates of the transforms.
  var point: [Double]
  /// Returns of drivers, then shares of synergies; never negative.
  var coefficients: [Double]
  /// Penalised sum of squares.
  var loss: Double
  /// Of the baseline's scaled columns.
  var baseline: [Double]
  /// In the fitted rows.
  var residuals: [Double]
  /// Per driver, the effect in scaled units.
  var parameters: [ChannelParameters]
  /// Per pair, the effect in scaled units.
  var synergies: [Double]
}
