import Statistics
import Testing

@Suite("Moments and sums")
struct MomentsTests {
  @Test("a compensated sum keeps what a plain one loses")
  func compensated() {
    #expect(Summation.sum([1, 1e100, 1, -1e100]) == 2)
    #expect(Summation.sum([Double](repeating: 0.1, count: 10)) == 1)
    #expect(Summation.sum([]) == 0)
    #expect(Summation.sum([.greatestFiniteMagnitude, .greatestFiniteMagnitude]) == .infinity)
  }

  @Test("mean, variance and deviation of whole numbers")
  func whole() {
    let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    #expect(Moments.mean(values) == 5)
    #expect(Moments.deviation(values, lostDegrees: 0) == 2)
    #expect(near(Moments.variance(values), 32.0 / 7))
    #expect(Moments.mean([]).isNaN)
    #expect(Moments.variance([1]).isNaN)
  }

  @Test("correlation is one along a line and undefined for a constant")
  func correlation() {
    #expect(near(Moments.correlation([1, 2, 3], [10, 20, 30]), 1))
    #expect(near(Moments.correlation([1, 2, 3], [5, 3, 1]), -1))
    #expect(Moments.correlation([1, 2, 3], [4, 4, 4]).isNaN)
  }

  @Test("autocorrelations of one to five")
  func autocorrelation() {
    // Closed form: deviations -2 -1 0 1 2, total 10; lag 1: 4, lag 2: -1, lag 3: -4, lag 4: -4.
    #expect(
      near(Moments.autocorrelations([1, 2, 3, 4, 5], lags: 5), [0.4, -0.1, -0.4, -0.4, 0]))
  }
}
