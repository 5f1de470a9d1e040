import Testing
import Validation

@Suite("Simulation-based calibration")
struct CalibrationTests {
  @Test("accepts even ranks and refuses ranks that pile up")
  func ranks() {
    let even = RankStudy.quantity("even", (0..<320).map { $0 % 64 })
    #expect(even.counts == [Int](repeating: 20, count: 16))
    #expect(even.pValue > 0.999)
    // A posterior that is too narrow: truths at both ends.
    let narrow = RankStudy.quantity("narrow", (0..<320).map { $0 % 2 == 0 ? 0 : 63 })
    #expect(narrow.pValue < 1e-12)
  }

  @Test("uses fewer bins where there are few replicates", arguments: [(6, 2), (24, 4), (80, 16)])
  func bins(count: Int, expected: Int) {
    let quantity = RankStudy.quantity("few", (0..<count).map { ($0 * 37) % 64 })
    #expect(quantity.counts.count == expected)
    #expect(quantity.counts.reduce(0, +) == count)
  }

  /// The sampler draws from the posterior of the national model: ranks of every parameter, every linear coefficient
  /// and the log density are uniform.
  @Test("finds the sampler right on the national model, the same on any number of threads")
  func nationalModel() throws {
    let study = RankStudy(replicates: 96, seed: 5)
    let result = try study.run(threads: 2)
    #expect(result.adjusted > 0.001, "\(result.quantities)")
    #expect(result.quantities.contains { $0.name == "sigma" })
    #expect(result.quantities.contains { $0.name == "log_density" })
    let few = RankStudy(replicates: 4, seed: 5)
    #expect(try few.run(threads: 1) == few.run(threads: 2))
  }
}
