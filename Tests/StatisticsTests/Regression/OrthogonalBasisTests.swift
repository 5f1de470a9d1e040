import Statistics
import Testing

@Suite("Orthogonal basis")
struct OrthogonalBasisTests {
  @Test("what is left is at right angles to every column", arguments: 1...10)
  func rightAngles(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let columns = (0..<7).map { _ in random.vector(25) }
    let basis = OrthogonalBasis(columns: columns)
    let rest = basis.residuals(of: random.vector(25))
    for column in columns { #expect(abs(Summation.dot(rest, column)) < 1e-12) }
    #expect(basis.rank == 7)
  }

  @Test("leverages lie between 0 and 1 and sum to the number of columns")
  func leverage() {
    var random = SeededGenerator(seed: 2)
    let basis = OrthogonalBasis(columns: (0..<5).map { _ in random.vector(40) })
    #expect(basis.leverage.allSatisfy { (0...1).contains($0) })
    #expect(near(Summation.sum(basis.leverage), 5))
  }

  @Test("coefficients give back what columns were mixed with")
  func coefficients() {
    var random = SeededGenerator(seed: 3)
    let columns = (0..<4).map { _ in random.vector(12) }
    let weights = [2.0, -1, 0.5, 10]
    let mixed = columns[0].indices.map { row in
      weights.indices.reduce(0.0) { $0 + weights[$1] * columns[$1][row] }
    }
    let basis = OrthogonalBasis(columns: columns)
    #expect(near(basis.coefficients(of: basis.parts(of: mixed)).compactMap { $0 }, weights, 1e-11))
  }

  @Test("a column that earlier ones make up adds nothing, and says what it is made of")
  func repetition() throws {
    var random = SeededGenerator(seed: 4)
    let (first, second) = (random.vector(20), random.vector(20))
    let mixed = zip(first, second).map { 3 * $0 - $1 }
    let basis = OrthogonalBasis(columns: [first, mixed, second, second])
    #expect(basis.rank == 2)
    #expect(basis.kept == [0, 1])
    let repetitions = basis.repetitions
    #expect(repetitions.map(\.place) == [2, 3])
    #expect(near(try #require(repetitions[0].coefficients[0]), 3, 1e-10))
    #expect(near(try #require(repetitions[0].coefficients[1]), -1, 1e-10))
    #expect(repetitions[0].coefficients[2] == nil)
  }

  @Test("an empty or broken column adds nothing")
  func empty() {
    var basis = OrthogonalBasis(rows: 3)
    let added = [[0, 0, 0], [1, .nan, 0], [1e-100, 0, 0]].map { basis.add($0) }
    #expect(added == [false, false, true])
    #expect(basis.residuals(of: [2, 3, 4]) == [0, 3, 4])
  }
}
