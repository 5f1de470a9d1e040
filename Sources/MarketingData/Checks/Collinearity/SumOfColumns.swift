import Statistics

/// Tells whether a column is the plain sum of two or more others.
enum SumOfColumns {
  /// The positions of the parts; `nil` where no such sum is found.
  ///
  /// Least squares of the column on the others gives weights of 1 and 0, and leaves nothing.
  static func parts(of total: [Double], among columns: [[Double]]) -> [Int]? {
    guard columns.count >= 2, columns.count < total.count else { return nil }
    var products = Matrix(rows: columns.count, columns: columns.count)
    for row in columns.indices {
      for column in columns.indices {
        products[row, column] = Summation.dot(columns[row], columns[column])
      }
    }
    guard let factor = Cholesky(products) else { return nil }
    let weights = factor.solve(columns.map { Summation.dot($0, total) })
    let parts = weights.indices.filter { abs(weights[$0] - 1) < 1e-3 }
    guard parts.count >= 2, weights.allSatisfy({ abs($0) < 1e-3 || abs($0 - 1) < 1e-3 }) else {
      return nil
    }
    let size = total.map(abs).max() ?? 0
    let isSum = total.indices.allSatisfy { row in
      abs(parts.reduce(0) { $0 + columns[$1][row] } - total[row]) <= 1e-5 * size
    }
    return isSum ? parts : nil
  }
}
