import Statistics
import Testing

@Suite("Kolmogorov and Smirnov's test of two samples")
struct KolmogorovSmirnovTests {
  private static let saw = (0..<12).map { Double((7 * $0 + 3) % 11 - 5) }
  private static let skewed = (0..<15).map { index -> Double in
    let root = Double((index * index * index + 5 * index) % 23)
    return root * root / 20
  }
  private static let drift = (0..<13).map { index -> Double in
    let step: Double = 0.5 * Double(index * index % 17)
    return step + 0.1 * Double(index) - 3
  }

  struct Pair: Sendable {
    var first: [Double]
    var second: [Double]
    var distance: Double
    var pValue: Double
  }

  static let pairs = [
    Pair(first: saw, second: skewed, distance: 0.5666666666666667, pValue: 0.01703373128867812),
    Pair(first: saw, second: drift, distance: 0.30128205128205127, pValue: 0.48190758225487),
    Pair(first: skewed, second: drift, distance: 0.5333333333333333, pValue: 0.022194232384029122),
    Pair(first: [1, 2, 3], second: [4, 5, 6, 7], distance: 1, pValue: 0.05714285714285715),
    Pair(
      first: saw, second: saw.map { $0 + 4 }, distance: 0.4166666666666667,
      pValue: 0.2557751845677543),
  ]

  /// scipy 1.17.1: `ks_2samp(..., method="exact")`.
  @Test("distance and exact probability agree with scipy", arguments: pairs)
  func exact(pair: Pair) throws {
    let test = try #require(KolmogorovSmirnov(pair.first, pair.second))
    #expect(near(test.distance, pair.distance, 1e-12))
    #expect(near(test.pValue, pair.pValue, 1e-10))
    let swapped = try #require(KolmogorovSmirnov(pair.second, pair.first))
    #expect(near(swapped.pValue, pair.pValue, 1e-10), "the order of the samples does not matter")
  }

  /// scipy 1.17.1: `scipy.special.kolmogorov`.
  @Test(
    "the limiting distribution agrees with scipy",
    arguments: [
      (0.2, 0.999999999999495), (0.5, 0.9639452436648751), (0.8, 0.5441424115741981),
      (1, 0.26999967167735456), (1.36, 0.049485876755377876), (1.63, 0.009846364888486529),
      (2.5, 7.453306344157342e-06),
    ])
  func limit(reach: Double, tail: Double) {
    #expect(abs(KolmogorovSmirnov.tail(reach) - tail) <= 1e-12)
  }

  @Test(
    "a step between two stretches of a wandering series is found seldom, of independent values always"
  )
  func neighbours() throws {
    var (wandering, independent) = (0, 0)
    for seed in UInt64(1)...300 {
      var random = SeededGenerator(seed: seed, stream: 9)
      var level = 0.0
      let walk = (0..<26).map { _ -> Double in
        level = 0.9 * level + random.normal()
        return level
      }
      let (before, now) = (Array(walk[..<13]), Array(walk[13...]))
      let share = EffectiveShare.of([before, now])
      let test = try #require(KolmogorovSmirnov(before, now, effectiveShare: share))
      if test.pValue < 0.05 { wandering += 1 }
      let noise = random.vector(13)
      let shifted = random.vector(13).map { $0 + 3 }
      let clear = try #require(
        KolmogorovSmirnov(noise, shifted, effectiveShare: EffectiveShare.of([noise, shifted])))
      if clear.pValue < 0.05 { independent += 1 }
    }
    #expect(wandering < 30, "as if independent, more than half of such walks would be called moved")
    #expect(independent > 250)
  }

  @Test("samples that are empty or not finite have no test")
  func refused() {
    #expect(KolmogorovSmirnov([], [1]) == nil)
    #expect(KolmogorovSmirnov([1], [.nan]) == nil)
    #expect(KolmogorovSmirnov([1, 1], [1, 1])?.pValue == 1)
  }
}
