import Statistics
import Testing

@Suite("Seeded generator")
struct SeededGeneratorTests {
  @Test("xoshiro256++ gives its published numbers")
  func xoshiro() {
    // State 1, 2, 3, 4; the numbers of the authors' C code, as in the tests of Rust's rand_xoshiro.
    var random = SeededGenerator(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
      9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
      12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test("splitmix64 gives its published numbers")
  func splitMix() {
    // Seed 1234567, from the reference C code.
    var random = SplitMix(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test("one seed and stream give one sequence, others give others")
  func streams() {
    func first(_ seed: UInt64, _ stream: UInt64) -> [UInt64] {
      var random = SeededGenerator(seed: seed, stream: stream)
      return (0..<4).map { _ in random.next() }
    }
    #expect(first(1, 0) == first(1, 0))
    var seen: Set<[UInt64]> = []
    for seed in 0..<20 as Range<UInt64> {
      for stream in 0..<20 as Range<UInt64> { seen.insert(first(seed, stream)) }
    }
    #expect(seen.count == 400)
  }

  @Test("neighbouring streams do not move together")
  func independence() {
    // The correlation of 20,000 pairs has deviation 0.0071: 4.5 of them is a false alarm in 150,000 runs.
    var first = SeededGenerator(seed: 3, stream: 0)
    var second = SeededGenerator(seed: 3, stream: 1)
    let left = (0..<20_000).map { _ in first.uniform() }
    let right = (0..<20_000).map { _ in second.uniform() }
    #expect(abs(Moments.correlation(left, right)) < 0.032)
  }

  @Test("uniform and normal numbers have their mean and variance")
  func moments() {
    var random = SeededGenerator(seed: 11)
    let uniform = (0..<100_000).map { _ in random.uniform() }
    #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
    // Five standard errors of each.
    #expect(abs(Moments.mean(uniform) - 0.5) < 0.0046)
    #expect(abs(Moments.variance(uniform) - 1.0 / 12) < 0.0012)
    let normal = (0..<100_000).map { _ in random.normal(mean: 3, deviation: 2) }
    #expect(abs(Moments.mean(normal) - 3) < 0.032)
    #expect(abs(Moments.variance(normal) - 4) < 0.09)
    let beyond = normal.filter { abs($0 - 3) > 2 * 1.959963985 }.count
    #expect(abs(Double(beyond) - 5_000) < 345)
  }

  @Test("whole numbers stay below their bound and are equally likely", arguments: [1, 2, 3, 7, 10])
  func integers(bound: Int) {
    var random = SeededGenerator(seed: UInt64(bound))
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<10_000 { counts[random.integer(below: bound)] += 1 }
    let expected = 10_000 / Double(bound)
    for count in counts {
      #expect(abs(Double(count) - expected) <= 5 * expected.squareRoot())
    }
  }

  @Test("geometric numbers have mean 1 / success")
  func geometric() {
    var random = SeededGenerator(seed: 9)
    let values = (0..<50_000).map { _ in Double(random.geometric(success: 0.2)) }
    #expect(abs(Moments.mean(values) - 5) < 0.1)
    #expect(values.allSatisfy { $0 >= 1 })
  }
}
