import Statistics
import Testing

@Suite("Quantile")
struct QuantileTests {
  /// numpy 2.4.6: `np.quantile([3, 1, 4, 1, 5, 9, 2, 6], p)`.
  @Test(
    "agrees with numpy",
    arguments: [(0, 1), (0.05, 1), (0.25, 1.75), (0.5, 3.5), (0.9, 6.9), (1, 9)])
  func numpy(share: Double, expected: Double) {
    #expect(near(Quantile.value(at: share, of: [3, 1, 4, 1, 5, 9, 2, 6]), expected))
  }

  @Test("several shares equal one at a time")
  func several() {
    let values = [2.5, -1, 7, 3, 3]
    let shares = [0.1, 0.5, 0.77]
    #expect(
      Quantile.values(at: shares, of: values) == shares.map { Quantile.value(at: $0, of: values) })
  }

  @Test("no values have no quantile, one value is every quantile")
  func edges() {
    #expect(Quantile.value(at: 0.5, of: []).isNaN)
    #expect(Quantile.value(at: 0.3, of: [4]) == 4)
    #expect(Quantile.median(of: [1, 2]) == 1.5)
  }
}
