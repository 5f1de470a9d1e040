import Statistics

/// Variance inflation factors of columns beside a constant: `1 / (1 - R2)` of each regressed on the others.
///
/// They are the diagonal of the inverse of the correlation matrix (Belsley, Kuh and Welsch, 1980).
enum InflationFactors {
  /// From here on a column counts as told exactly by the others.
  static let exact = 1e7

  /// One factor per column: `nil` where the others tell it exactly, 1 for a column that never changes.
  static func of(_ columns: [[Double]]) -> [Double?] {
    guard let rows = columns.first?.count, rows > 0 else { return [] }
    let scaled = columns.map(CorrelationTable.standardized)
    let moving = scaled.indices.filter { index in scaled[index].contains { $0 != 0 } }
    var factors = [Double?](repeating: 1, count: columns.count)
    guard moving.count < rows, !moving.isEmpty else {
      for index in moving { factors[index] = nil }
      return factors
    }
    var matrix = Matrix.identity(moving.count)
    for row in moving.indices {
      // A trace on the diagonal keeps the matrix of columns that tell each other exactly invertible.
      matrix[row, row] = 1 + 1e-11
      for column in moving.indices where column < row {
        let product = Summation.dot(scaled[moving[row]], scaled[moving[column]])
        matrix[row, column] = product
        matrix[column, row] = product
      }
    }
    guard let inverse = Cholesky(matrix)?.inverse else {
      for index in moving { factors[index] = nil }
      return factors
    }
    for (position, index) in moving.enumerated() {
      let factor = inverse[position, position]
      factors[index] = factor < exact ? max(factor, 1) : nil
    }
    return factors
  }
}
