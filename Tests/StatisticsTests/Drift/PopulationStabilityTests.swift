import Glibc
import Statistics
import Testing

@Suite("Population stability index")
struct PopulationStabilityTests {
  @Test("it is the sum over bins of the difference of shares times their log ratio")
  func formula() throws {
    // Three bins of four values; the sample has 0, 2 and 10 of its twelve in them. Half a value is added to each.
    let reference = (1...12).map(Double.init)
    let sample = [5.0, 6] + [Double](repeating: 20, count: 10)
    let found = try #require(PopulationStability(reference: reference, sample: sample))
    #expect(found.bins == 3)
    let p = [4.5, 4.5, 4.5].map { $0 / 13.5 }
    let q = [0.5, 2.5, 10.5].map { $0 / 13.5 }
    let expected = zip(p, q).map { ($1 - $0) * log($1 / $0) }.reduce(0, +)
    #expect(near(found.index, expected, 1e-12))
    #expect(near(found.byChance, 2 * (1.0 / 12 + 1.0 / 12), 1e-12))
  }

  @Test("the same values have none, and what chance makes of it is foreseen")
  func chance() throws {
    let values = (0..<40).map { Double(($0 * 17) % 40) }
    #expect(try #require(PopulationStability(reference: values, sample: values)).index < 1e-12)
    var (sum, foreseen) = (0.0, 0.0)
    for seed in UInt64(1)...400 {
      var random = SeededGenerator(seed: seed, stream: 3)
      let found = try #require(
        PopulationStability(reference: random.vector(80), sample: random.vector(80)))
      sum += found.index
      foreseen = found.byChance
    }
    #expect(abs(sum / 400 - foreseen) < 0.15 * foreseen)
  }

  @Test("a reference that never varies has no bins")
  func refused() {
    #expect(PopulationStability(reference: [2, 2, 2], sample: [1, 2]) == nil)
    #expect(PopulationStability(reference: [], sample: [1, 2]) == nil)
  }
}
