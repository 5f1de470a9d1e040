import Statistics
import Testing

@Suite("Correlations")
struct CorrelationTests {
  @Test("equal values share the mean of their places")
  func ranks() {
    #expect(Ranks.average([10, 5, 10, 1, 10]) == [4, 2, 4, 1, 4])
    #expect(Ranks.average([3, 2, 1]) == [3, 2, 1])
    #expect(Ranks.average([]).isEmpty)
  }

  @Test("Spearman's is 1 for any rising curve")
  func curve() throws {
    let x = (1...20).map(Double.init)
    let found = try #require(Correlation.spearman(x, x.map { $0 * $0 * $0 }))
    #expect(near(found.coefficient, 1))
    #expect(found.pValue < 1e-12)
  }

  @Test("the matrix is symmetric with ones, and empty for a column that does not vary")
  func matrix() throws {
    var random = SeededGenerator(seed: 4)
    let columns = [random.vector(20), [Double](repeating: 2, count: 20), random.vector(20)]
    let found = Correlation.matrix(columns)
    #expect(found[0][0] == 1)
    #expect(found[0][2] == found[2][0])
    #expect(near(try #require(found[0][2]), Moments.correlation(columns[0], columns[2])))
    #expect(found[1] == [nil, nil, nil])
    #expect(found[0][1] == nil)
  }

  @Test("series that do not vary or are too short have none")
  func refused() {
    #expect(Correlation.pearson([1, 1, 1], [1, 2, 3]) == nil)
    #expect(Correlation.pearson([1, 2], [1, 2]) == nil)
    #expect(Correlation.spearman([1, .nan, 3], [1, 2, 3]) == nil)
  }
}
