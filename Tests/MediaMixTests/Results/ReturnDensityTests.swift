import Glibc
import MediaMix
import Statistics
import Testing

@Suite("How likely each return is")
struct ReturnDensityTests {
  private static func area(_ found: ReturnDensity) -> Double {
    zip(found.roi.indices.dropFirst(), found.roi.dropFirst()).reduce(0) { sum, place in
      let (index, roi) = place
      let height = (found.density[index] + found.density[index - 1]) / 2
      return sum + height * (roi - found.roi[index - 1])
    }
  }

  @Test(
    "holds nearly all draws under ascending points, whatever their size",
    arguments: [1e-4, 1, 3e5], [0.1, 0.9])
  func mass(size: Double, spread: Double) throws {
    var random = SeededGenerator(seed: 5)
    let draws = (0..<2_000).map { _ in size * exp(random.normal(deviation: spread)) }
    let found = try #require(ReturnDensity(draws: draws))
    #expect(found.roi.count == 48 && found.density.count == 48)
    #expect(zip(found.roi, found.roi.dropFirst()).allSatisfy { $0 < $1 })
    #expect(abs(Self.area(found) - 1) < 0.03)
    #expect(found.density.allSatisfy { $0 >= 0 })
  }

  @Test("puts nothing below 0 where no draw lies there, and keeps a heap at 0")
  func bounded() throws {
    var random = SeededGenerator(seed: 6)
    let draws = (0..<1_000).map { _ in max(0, random.normal(deviation: 1)) }
    let found = try #require(ReturnDensity(draws: draws))
    #expect(found.roi.first == 0)
    #expect(found.density.first == found.density.max())
    let open = try #require(ReturnDensity(draws: draws.map { $0 - 0.1 }))
    #expect(try #require(open.roi.first) < -0.1)
  }

  @Test("is written with few figures")
  func figures() throws {
    var random = SeededGenerator(seed: 7)
    let found = try #require(
      ReturnDensity(draws: (0..<500).map { _ in 2 + random.normal(deviation: 0.3) }))
    for value in found.roi + found.density { #expect("\(value)".count <= 8, "\(value)") }
  }

  @Test("one value, none, or one that is no number has no density")
  func refused() {
    #expect(ReturnDensity(draws: []) == nil)
    #expect(ReturnDensity(draws: Array(repeating: 1.7, count: 100)) == nil)
    #expect(ReturnDensity(draws: [1, 2, .infinity]) == nil)
  }
}
