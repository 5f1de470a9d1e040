import Statistics

extension SeededGenerator {
  mutating func matrix(rows: Int, columns: Int) -> Matrix {
    Matrix(rows: rows, columns: columns, values: vector(rows * columns))
  }

  mutating func vector(_ count: Int) -> [Double] {
    (0..<count).map { _ in normal() }
  }
}
