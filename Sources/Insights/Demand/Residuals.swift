/// What is left of a series once some columns have explained all they can, by least squares.
struct Residuals: Sendable {
  /// Orthonormal columns that span the given ones.
  private var basis: [[Double]] = []
  let count: Int

  /// Columns that the earlier ones explain but for this share of their length add nothing.
  private static let dependent = 1e-6

  init(columns: [[Double]]) {
    count = columns.first?.count ?? 0
    for column in columns { add(column) }
  }

  /// Gram and Schmidt's step, done twice so that rounding leaves no part behind.
  mutating func add(_ column: [Double]) {
    let length = Residuals.length(column)
    guard basis.count < count - 1, length > 0 else { return }
    let left = of(of(column))
    let rest = Residuals.length(left)
    guard rest > Residuals.dependent * length else { return }
    basis.append(left.map { $0 / rest })
  }

  /// The series less what the columns explain.
  func of(_ series: [Double]) -> [Double] {
    var left = series
    for column in basis {
      var share = 0.0
      for row in left.indices { share += left[row] * column[row] }
      for row in left.indices { left[row] -= share * column[row] }
    }
    return left
  }

  /// Share of the series' variance that the columns explain; 0 for a series that does not vary.
  func explained(_ series: [Double]) -> Double {
    let mean = series.reduce(0, +) / Double(max(1, series.count))
    let whole = series.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let left = of(series).reduce(0) { $0 + $1 * $1 }
    return whole > 1e-12 * Double(series.count) * mean * mean ? max(0, 1 - left / whole) : 0
  }

  /// The root of the sum of squares.
  static func length(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
