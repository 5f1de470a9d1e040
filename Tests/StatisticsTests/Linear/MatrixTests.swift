import Statistics
import Testing

@Suite("Matrix")
struct MatrixTests {
  static let sample = Matrix(columns: [[1, 2, 3], [4, 5, 6]])

  @Test("elements lie column after column")
  func layout() {
    #expect(Self.sample.values == [1, 2, 3, 4, 5, 6])
    #expect(Self.sample[1, 1] == 5)
    #expect(Array(Self.sample.column(1)) == [4, 5, 6])
    #expect(Self.sample.transposed == Matrix(columns: [[1, 4], [2, 5], [3, 6]]))
  }

  @Test("products equal the sums written out")
  func products() {
    let sample = Self.sample
    #expect(sample.times([1, 10]) == [41, 52, 63])
    #expect(sample.transposedTimes([1, 10, 100]) == [321, 654])
    #expect(sample.gram == Matrix(columns: [[14, 32], [32, 77]]))
    #expect(sample.transposedTimes(sample) == sample.gram)
    #expect(sample.transposed.times(sample) == sample.gram)
    #expect(sample.times(Matrix.identity(2)) == sample)
  }

  @Test("empty matrices make empty products")
  func empty() {
    let empty = Matrix(rows: 3, columns: 0)
    #expect(empty.times([]) == [0, 0, 0])
    #expect(empty.gram.values.isEmpty)
    #expect(Matrix(columns: []).transposedTimes([]) == [])
  }

  @Test("the Gram matrix is symmetric and matches the general product", arguments: 0..<10)
  func gram(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let matrix = random.matrix(rows: 17, columns: 9)
    #expect(matrix.gram == matrix.gram.transposed)
    #expect(near(matrix.gram.values, matrix.transposedTimes(matrix).values))
  }
}
