import Glibc
import Sampling
import Statistics
import Testing

@Suite("Adaptation")
struct AdaptationTests {
  /// Acceptance falls as exp(-step): the target 0.8 is met at -log 0.8 = 0.223.
  @Test("dual averaging settles where acceptance is the target", arguments: [1e-3, 1.0, 1e3])
  func dualAveraging(start: Double) {
    var averaging = DualAveraging(target: 0.8, start: start)
    var random = SeededGenerator(seed: 6)
    for _ in 0..<2000 {
      let noise = random.uniform(-0.1, 0.1)
      averaging.learn(acceptance: min(1, max(0, exp(-averaging.current) + noise)))
    }
    #expect(abs(exp(-averaging.average) - 0.8) < 0.02)
  }

  @Test("dual averaging keeps its start until it has learnt")
  func untouched() {
    let averaging = DualAveraging(target: 0.8, start: 0.5)
    #expect(abs(averaging.average - 0.5) < 1e-12)
    #expect(abs(averaging.current - 0.5) < 1e-12)
  }

  @Test("a schedule spends every iteration, never deeper than allowed")
  func schedule() {
    for iterations in [0, 1, 5, 19, 20, 21, 37, 100, 150, 300, 1000, 5000] {
      let schedule = WarmupSchedule(iterations: iterations, maximumDepth: 5)
      let spent = schedule.learning.reduce(schedule.settling) { $0 + $1.iterations }
      #expect(spent == iterations)
      #expect(schedule.learning.allSatisfy { $0.iterations > 0 && $0.depth <= 5 })
    }
  }

  @Test("the geometric mean of a covariance and its own precision is the covariance")
  func geometricMean() throws {
    var random = SeededGenerator(seed: 8)
    let factor = Matrix(rows: 6, columns: 9, values: (0..<54).map { _ in random.normal() })
    let covariance = factor.outerGram
    let precision = try #require(Cholesky(covariance)).inverse
    let mean = try #require(GeometricMean.of(covariance, inverseOf: precision))
    for (found, expected) in zip(mean.values, covariance.values) {
      #expect(abs(found - expected) < 1e-9)
    }
  }

  @Test("the geometric mean of diagonals is the root of their products")
  func diagonals() throws {
    let covariance = diagonal([1, 4, 8])
    let precision = diagonal([1, 1, 2])
    let mean = try #require(GeometricMean.of(covariance, inverseOf: precision))
    for (found, expected) in zip(mean.values, diagonal([1, 2, 2]).values) {
      #expect(abs(found - expected) < 1e-12)
    }
  }

  private func diagonal(_ values: [Double]) -> Matrix {
    var result = Matrix(rows: values.count, columns: values.count)
    for (index, value) in values.enumerated() { result[index, index] = value }
    return result
  }
}
