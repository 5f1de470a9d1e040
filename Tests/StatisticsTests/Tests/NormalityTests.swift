import Glibc
import Statistics
import Testing

@Suite("Tests of normality")
struct NormalityTests {
  @Test("normal values are rejected at the nominal rate, skewed ones nearly always")
  func sizes() {
    var (shapiro, omnibus, skewed) = (0, 0, 0)
    for seed in UInt64(1)...300 {
      var random = SeededGenerator(seed: seed, stream: 4)
      let values = random.vector(60)
      if (ShapiroWilk(values)?.pValue ?? 0) < 0.05 { shapiro += 1 }
      if (DAgostinoK2(values)?.pValue ?? 0) < 0.05 { omnibus += 1 }
      if (ShapiroWilk(values.map(exp))?.pValue ?? 1) < 0.05 { skewed += 1 }
    }
    // Binomial(300, 0.05): mean 15, deviation 3.8.
    #expect((2...31).contains(shapiro))
    #expect((2...35).contains(omnibus))
    #expect(skewed > 295)
  }

  /// scipy 1.17.1: `shapiro` of squares 0, 1, 4, ...; each number of values takes another way through the algorithm.
  @Test(
    "short series agree with scipy",
    arguments: [
      (3, 0.923076923077, 0.463262874934),
      (4, 0.911857965611, 0.492301348985),
      (5, 0.907367499045, 0.451933445578),
      (6, 0.904689277219, 0.402389161828),
      (7, 0.902770734866, 0.348090662715),
      (10, 0.899122808901, 0.214284936303),
      (11, 0.898322152563, 0.176313178959),
      (12, 0.897655703043, 0.147942544909),
      (13, 0.897096765967, 0.122009010054),
      (500, 0.894829110469, 5.06916038095e-18),
      (2000, 0.895131188341, 6.61722125032e-35),
    ])
  func short(count: Int, statistic: Double, pValue: Double) throws {
    let test = try #require(ShapiroWilk((0..<count).map { Double($0 * $0) }))
    #expect(abs(test.statistic - statistic) <= 1e-6 * statistic)
    #expect(abs(test.pValue - pValue) <= 1e-6 * pValue)
  }

  @Test("neither order, unit nor level matters")
  func units() throws {
    var random = SeededGenerator(seed: 2)
    let values = random.vector(45)
    let plain = try #require(ShapiroWilk(values))
    let moved = try #require(ShapiroWilk(values.reversed().map { 1e6 - 20 * $0 }))
    #expect(near(plain.statistic, moved.statistic, 1e-9))
  }

  @Test("values that do not vary, are too few or too many have no test")
  func refused() {
    #expect(ShapiroWilk([1, 1, 1, 1]) == nil)
    #expect(ShapiroWilk([1, 2]) == nil)
    #expect(ShapiroWilk([1, .nan, 3]) == nil)
    #expect(ShapiroWilk((0...5_000).map(Double.init)) == nil)
    #expect(DAgostinoK2([1, 2, 3, 4, 5, 6, 7]) == nil)
    #expect(DAgostinoK2([Double](repeating: 2, count: 20)) == nil)
    #expect(NormalScores([1, 1, 1]) == nil)
    #expect(NormalScores([1, 2]) == nil)
  }

  @Test("normal scores are ascending and mirror each other", arguments: [3, 4, 9, 50])
  func scores(count: Int) throws {
    let points = try #require(NormalScores((0..<count).map { Double($0 * $0) }))
    #expect(zip(points.scores, points.scores.dropFirst()).allSatisfy { $0 < $1 })
    #expect(near(points.scores, points.scores.reversed().map { -$0 }, 1e-9))
  }
}
