import Statistics
import Testing

@Suite("Cholesky")
struct CholeskyTests {
  /// The textbook case [[4, 12, -16], [12, 37, -43], [-16, -43, 98]] = L L' with whole numbers in L.
  static let sample = Matrix(columns: [[4, 12, -16], [12, 37, -43], [-16, -43, 98]])

  @Test("the factor of the textbook case has whole numbers")
  func textbook() throws {
    let cholesky = try #require(Cholesky(Self.sample))
    #expect(cholesky.factor == Matrix(columns: [[2, 6, -8], [0, 1, 5], [0, 0, 3]]))
    #expect(cholesky.diagonal == [2, 1, 3])
    #expect(near(cholesky.solve([0, 6, 39]), [1, 1, 1], 1e-9))
  }

  @Test(
    "a matrix that is not positive definite has no factor",
    arguments: [
      Matrix(columns: [[1, 2], [2, 1]]), Matrix(columns: [[0]]),
      Matrix(columns: [[Double.nan]]), Matrix(columns: []),
    ])
  func refused(matrix: Matrix) {
    #expect(Cholesky(matrix) == nil)
  }

  @Test("the inverse times the matrix is the identity", arguments: 0..<20)
  func inverse(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let size = 1 + seed
    let gram = random.matrix(rows: size + 20, columns: size).gram
    let cholesky = try #require(Cholesky(gram))
    #expect(near(cholesky.inverse.times(gram).values, Matrix.identity(size).values, 1e-9))
  }
}
