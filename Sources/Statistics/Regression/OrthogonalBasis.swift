import CLAPACKE

/// Orthonormal columns that span given ones, found one column at a time: `A = Q R`.
///
/// Gram and Schmidt's step done twice, which leaves no part of the earlier columns behind (Giraud, Langou and
/// Rozloznik, 2005). A column that the earlier ones make up, but for `tolerance` of its own length, adds
/// nothing and is remembered as such. Every column is measured against its own length, so units do not matter.
public struct OrthogonalBasis: Sendable {
  public let rows: Int
  /// Share of a column's length that has to be new for it to count.
  public let tolerance: Double
  /// For each basis vector, the place among the given columns of the one it came from.
  public private(set) var kept: [Int] = []
  /// How many columns were given, those that added nothing included.
  public private(set) var given = 0
  /// Q, vector after vector.
  private var vectors: [Double] = []
  /// Columns of R: how much of each basis vector a kept column is made of, its own last.
  private var triangle: [[Double]] = []
  /// The same for the columns that added nothing, by their place.
  private var repeated: [(place: Int, parts: [Double])] = []

  /// Usual tolerance: a variance inflation of 1e16, past which doubles tell nothing apart.
  public static let usualTolerance = 1e-8

  public init(rows: Int, tolerance: Double = usualTolerance) {
    self.rows = rows
    self.tolerance = tolerance
  }

  public init(columns: [[Double]], tolerance: Double = usualTolerance) {
    self.init(rows: columns.first?.count ?? 0, tolerance: tolerance)
    vectors.reserveCapacity(rows * columns.count)
    for column in columns { add(column) }
  }

  /// Number of independent columns.
  public var rank: Int { kept.count }

  /// Adds a column; false where it is empty, not finite or made up by the earlier ones.
  @discardableResult
  public mutating func add(_ column: [Double]) -> Bool {
    precondition(column.count == rows, "columns have one length")
    defer { given += 1 }
    var rest = column
    let length = Summation.dot(rest, rest).squareRoot()
    var parts = [Double](repeating: 0, count: rank)
    for _ in 0..<2 { remove(from: &rest, parts: &parts) }
    let left = Summation.dot(rest, rest).squareRoot()
    guard left.isFinite, rank < rows, left > tolerance * length else {
      repeated.append((given, parts))
      return false
    }
    kept.append(given)
    triangle.append(parts + [left])
    vectors.append(contentsOf: rest.lazy.map { $0 / left })
    return true
  }

  /// `Q' v`: how much of each basis vector a series holds.
  public func parts(of series: [Double]) -> [Double] {
    var rest = series
    var parts = [Double](repeating: 0, count: rank)
    for _ in 0..<2 { remove(from: &rest, parts: &parts) }
    return parts
  }

  /// `v - Q Q' v`: what the columns leave of a series.
  public func residuals(of series: [Double]) -> [Double] {
    var rest = series
    var parts = [Double](repeating: 0, count: rank)
    for _ in 0..<2 { remove(from: &rest, parts: &parts) }
    return rest
  }

  /// The diagonal of the hat matrix `Q Q'`: how far each row decides its own fitted value, 0 to 1.
  public var leverage: [Double] {
    (0..<rows).map { row in
      min(
        1,
        Summation.sum((0..<rank).lazy.map { vectors[row + $0 * rows] * vectors[row + $0 * rows] }))
    }
  }

  /// Per given column the coefficient that makes up the projection with these `parts`; `nil` for a column that
  /// the earlier ones make up already.
  public func coefficients(of parts: [Double]) -> [Double?] {
    var solved = Array(parts.prefix(rank))
    for row in stride(from: rank - 1, through: 0, by: -1) {
      for column in row + 1..<max(rank, row + 1) {
        solved[row] -= triangle[column][row] * solved[column]
      }
      solved[row] /= triangle[row][row]
    }
    var result = [Double?](repeating: nil, count: given)
    for (place, value) in zip(kept, solved) { result[place] = value }
    return result
  }

  /// Per given column the diagonal of `inverse(A'A)` over the independent ones; `nil` for the others.
  public var inverseDiagonal: [Double?] {
    var inverse = Matrix(rows: rank, columns: rank)
    for column in 0..<rank {
      inverse[column, column] = 1 / triangle[column][column]
      for row in stride(from: column - 1, through: 0, by: -1) {
        var sum = 0.0
        for inner in row + 1...column { sum += triangle[inner][row] * inverse[inner, column] }
        inverse[row, column] = -sum / triangle[row][row]
      }
    }
    var result = [Double?](repeating: nil, count: given)
    for (row, place) in kept.enumerated() {
      result[place] = Summation.sum((row..<rank).lazy.map { inverse[row, $0] * inverse[row, $0] })
    }
    return result
  }

  /// The places of columns that added nothing, each with the coefficients of the earlier columns that make it up.
  public var repetitions: [(place: Int, coefficients: [Double?])] {
    repeated.map { column in
      let parts = column.parts + Array(repeating: 0, count: rank - column.parts.count)
      return (column.place, coefficients(of: parts))
    }
  }

  /// Takes what the basis explains out of `rest` and adds it to `parts`.
  private func remove(from rest: inout [Double], parts: inout [Double]) {
    guard rank > 0, rows > 0, Blas.isReady else { return }
    let shares = vectors.withUnsafeBufferPointer { basis in
      rest.withUnsafeMutableBufferPointer { rest in
        let (basis, rest) = (basis.baseAddress, rest.baseAddress)
        return Blas.alone {
          var shares = [Double](repeating: 0, count: rank)
          cblas_dgemv(
            CblasColMajor, CblasTrans, blasint(rows), blasint(rank), 1, basis, blasint(rows), rest,
            1,
            0, &shares, 1)
          cblas_dgemv(
            CblasColMajor, CblasNoTrans, blasint(rows), blasint(rank), -1, basis, blasint(rows),
            shares, 1, 1, rest, 1)
          return shares
        }
      }
    }
    for index in shares.indices { parts[index] += shares[index] }
  }
}
