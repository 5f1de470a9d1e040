import Statistics
import Testing

@Suite("Variance inflation")
struct VarianceInflationTests {
  @Test("two columns inflate each other by 1 / (1 - r²)", arguments: 1...20)
  func pair(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let first = random.vector(40)
    let second = zip(first, random.vector(40)).map { 5 + 3 * $0 + $1 }
    let correlation = Moments.correlation(first, second)
    let factors = VarianceInflation.factors([first, second])
    let expected = 1 / (1 - correlation * correlation)
    #expect(near(try #require(factors[0]), expected, 1e-10))
    #expect(near(try #require(factors[1]), expected, 1e-10))
  }

  @Test("neither the unit nor the level of a column matters")
  func units() {
    var random = SeededGenerator(seed: 3)
    let columns = (0..<4).map { _ in random.vector(60) }
    let moved = columns.enumerated().map { place, column in
      column.map { Double(place) * 100 + $0 * [1e-6, 1, 1e6, -3][place] }
    }
    let plain = VarianceInflation.factors(columns).compactMap { $0 }
    let other = VarianceInflation.factors(moved).compactMap { $0 }
    #expect(near(plain, other, 1e-6))
    #expect(plain.count == 4)
  }

  @Test("a sum of columns makes all its parts infinite, and no other")
  func copies() {
    var random = SeededGenerator(seed: 5)
    let (first, second, third) = (random.vector(50), random.vector(50), random.vector(50))
    let sum = zip(first, second).map { $0 + 2 * $1 + 7 }
    let factors = VarianceInflation.factors([first, third, second, sum])
    #expect(factors[0] == .infinity)
    #expect(factors[2] == .infinity)
    #expect(factors[3] == .infinity)
    #expect((factors[1] ?? .infinity) < 2)
  }

  @Test("a column that nearly repeats another has a large factor")
  func nearCopy() throws {
    var random = SeededGenerator(seed: 6)
    let first = random.vector(100)
    let second = zip(first, random.vector(100)).map { $0 + 1e-4 * $1 }
    let factor = try #require(VarianceInflation.factors([first, second])[0])
    #expect(factor > 1e7 && factor < 1e9)
  }

  @Test("a column that does not vary or is not finite has none and leaves the others alone")
  func still() {
    var random = SeededGenerator(seed: 7)
    let (first, second) = (random.vector(30), random.vector(30))
    let plain = VarianceInflation.factors([first, second])
    let still = [Double](repeating: 4, count: 30)
    let broken = first.map { $0 > 2 ? .nan : $0 } + []
    let mixed = VarianceInflation.factors([still, first, second])
    #expect(mixed == [nil] + plain)
    #expect(VarianceInflation.factors([[.nan] + broken.dropFirst(), first])[0] == nil)
    #expect(VarianceInflation.factors([]).isEmpty)
  }

  @Test("more columns than values are all copies of each other")
  func wide() {
    var random = SeededGenerator(seed: 8)
    let columns = (0..<6).map { _ in random.vector(4) }
    #expect(VarianceInflation.factors(columns).allSatisfy { $0 == .infinity })
  }
}
