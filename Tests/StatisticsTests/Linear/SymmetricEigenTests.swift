import Statistics
import Testing

@Suite("Eigenvalues of symmetric matrices")
struct SymmetricEigenTests {
  @Test("of a 2 x 2 matrix are as worked by hand")
  func byHand() throws {
    // (2 - l)^2 = 1: l = 1 along (1, -1), l = 3 along (1, 1).
    let found = try #require(
      SymmetricEigen(Matrix(rows: 2, columns: 2, values: [2, 1, 1, 2])))
    #expect(abs(found.values[0] - 1) < 1e-14)
    #expect(abs(found.values[1] - 3) < 1e-14)
    #expect(abs(abs(found.vectors[0, 1]) - Double(0.5).squareRoot()) < 1e-14)
  }

  @Test("and their vectors rebuild the matrix", arguments: [1, 3, 17, 60])
  func rebuild(size: Int) throws {
    var random = SeededGenerator(seed: UInt64(size))
    let start = Matrix(
      rows: size, columns: size, values: (0..<size * size).map { _ in random.normal() })
    let matrix = start.gram
    let found = try #require(SymmetricEigen(matrix))
    var scaled = found.vectors
    for column in 0..<size {
      for row in 0..<size { scaled[row, column] *= found.values[column].squareRoot() }
    }
    #expect(found.values == found.values.sorted())
    for (rebuilt, value) in zip(scaled.outerGram.values, matrix.values) {
      #expect(abs(rebuilt - value) < 1e-10 * Double(size))
    }
  }

  @Test("do not exist where a number is not finite")
  func notFinite() {
    #expect(SymmetricEigen(Matrix(rows: 1, columns: 1, values: [.nan])) == nil)
  }
}
