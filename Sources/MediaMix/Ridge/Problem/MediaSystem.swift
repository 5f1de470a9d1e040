import CMediaKernels
import Statistics

/// Solves for the effects of given columns, none negative, with the baseline solved for. It belongs to one thread.
final class MediaSystem {
  let size: Int
  private(set) var coefficients: [Double]
  /// `y'My` less what media explain, with the penalty on effects.
  private(set) var loss = 0.0
  /// A row of `inverse(L) Z'x` per column.
  let crossed: UnsafeMutablePointer<Double>
  private let width: Int
  /// `X'MX` with the penalty.
  private var gram: [Double]
  private var linear: [Double]
  private var solver: NonNegativeLeastSquares

  /// - Parameters:
  ///   - size: columns, synergies included.
  ///   - baseline: columns of the baseline.
  init(size: Int, baseline: Int) {
    self.size = size
    width = baseline
    coefficients = Array(repeating: 0, count: size)
    gram = Array(repeating: 0, count: size * size)
    linear = Array(repeating: 0, count: size)
    solver = NonNegativeLeastSquares(constrained: Array(repeating: true, count: size))
    crossed = .allocate(capacity: max(size * baseline, 1))
    crossed.initialize(repeating: 0, count: max(size * baseline, 1))
  }

  deinit { crossed.deallocate() }

  func solve(_ media: MediaColumns, _ projection: BaselineProjection, _ penalty: ReturnPenalty) {
    for row in 0..<size {
      let own = media.column(row)
      let shared = crossed + row * width
      projection.cross(own, into: shared)
      var value = projection.outcome.withUnsafeBufferPointer { outcome in
        outcome.baseAddress.map { projection.dot(own, $0) } ?? 0
      }
      for index in 0..<width { value -= shared[index] * projection.crossed[index] }
      linear[row] = value + penalty.linear[row]
      for column in 0...row {
        let product =
          projection.dot(own, media.column(column))
          - mmm_dot(width, shared, crossed + column * width)
        let entry = product + penalty.matrix[row + column * size]
        gram[row + column * size] = entry
        gram[column + row * size] = entry
      }
      // A column that is all zero and without penalty must not make the system singular.
      gram[row + row * size] += 1e-9
    }
    _ = solver.solve(gram: gram, linear: linear)
    coefficients = solver.solution
    loss = projection.square
    for row in 0..<size { loss -= linear[row] * coefficients[row] }
  }

  /// The baseline's coefficients, of scaled columns.
  func baseline(_ projection: BaselineProjection) -> [Double] {
    var values = projection.crossed
    for row in 0..<size where coefficients[row] > 0 {
      for index in 0..<width { values[index] -= coefficients[row] * crossed[row * width + index] }
    }
    projection.back(&values)
    return values
  }

  /// The x with `G x = v` on the columns that are not held at 0; 0 for the others.
  func solveActive(_ right: [Double]) -> [Double] {
    let active = (0..<size).filter { coefficients[$0] > 0 }
    let count = active.count
    var factor = [Double](repeating: 0, count: count * count)
    var solved = active.map { right[$0] }
    for row in 0..<count {
      for column in 0...row {
        var sum = gram[active[row] + active[column] * size]
        for index in 0..<column {
          sum -= factor[row * count + index] * factor[column * count + index]
        }
        factor[row * count + column] =
          column < row ? sum / factor[column * count + column] : max(sum, 1e-300).squareRoot()
      }
      for index in 0..<row { solved[row] -= factor[row * count + index] * solved[index] }
      solved[row] /= factor[row * count + row]
    }
    for row in stride(from: count - 1, through: 0, by: -1) {
      for later in (row + 1)..<max(count, row + 1) {
        solved[row] -= factor[later * count + row] * solved[later]
      }
      solved[row] /= factor[row * count + row]
    }
    var result = [Double](repeating: 0, count: size)
    for (row, column) in active.enumerated() { result[column] = solved[row] }
    return result
  }
}
