/// A dense matrix of doubles, stored column after column in one array.
///
/// Element (row, column) is `values[row + column * rows]`, which is the layout BLAS and LAPACK expect with a
/// leading dimension of `rows`.
public struct Matrix: Sendable, Equatable {
  public let rows: Int
  public let columns: Int
  /// `rows * columns` elements, column by column.
  public var values: [Double]

  /// A matrix with every element equal to `value`.
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative size")
    self.rows = rows
    self.columns = columns
    self.values = [Double](repeating: value, count: rows * columns)
  }

  /// A matrix over `values`, which hold one column after the other.
  public init(rows: Int, columns: Int, values: [Double]) {
    precondition(values.count == rows * columns, "a matrix holds rows * columns values")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// A matrix whose columns all have the same length; no columns make a 0 x 0 matrix.
  public init(columns: [[Double]]) {
    let rows = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rows }, "columns have one length")
    self.init(rows: rows, columns: columns.count, values: columns.flatMap { $0 })
  }

  /// Ones on the diagonal, `size` x `size`.
  public static func identity(_ size: Int) -> Matrix {
    var result = Matrix(rows: size, columns: size)
    for index in 0..<size { result[index, index] = 1 }
    return result
  }

  /// The entry of a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { values[row + column * rows] }
    set { values[row + column * rows] = newValue }
  }

  /// The entries of one column, from the first row to the last.
  public func column(_ index: Int) -> ArraySlice<Double> {
    values[index * rows..<(index + 1) * rows]
  }

  /// Writes one column; rows without a new value stay as they are.
  public mutating func setColumn(_ index: Int, to column: some Sequence<Double>) {
    var position = index * rows
    for value in column.prefix(rows) {
      values[position] = value
      position += 1
    }
  }

  /// `X'`: rows as columns.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for column in 0..<columns {
      for row in 0..<rows { result[column, row] = self[row, column] }
    }
    return result
  }
}
