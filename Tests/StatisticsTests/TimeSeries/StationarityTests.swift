import Statistics
import Testing

@Suite("Stationarity and autocorrelation")
struct StationarityTests {
  static func walk(seed: UInt64, count: Int) -> [Double] {
    var random = SeededGenerator(seed: seed)
    var level = 0.0
    return (0..<count).map { _ in
      level += random.normal()
      return level
    }
  }

  @Test("noise keeps its level for both tests, a random walk for neither, nearly always")
  func sizes() {
    var noise = (kpss: 0, fuller: 0)
    var walks = (kpss: 0, fuller: 0)
    for seed in UInt64(1)...200 {
      var random = SeededGenerator(seed: seed, stream: 9)
      let still = random.vector(150)
      if (KPSS(still)?.pValue ?? 0) < 0.05 { noise.kpss += 1 }
      if (DickeyFuller(still)?.pValue ?? 1) < 0.05 { noise.fuller += 1 }
      let walk = Self.walk(seed: seed, count: 150)
      if (KPSS(walk)?.pValue ?? 1) < 0.05 { walks.kpss += 1 }
      if (DickeyFuller(walk)?.pValue ?? 0) < 0.05 { walks.fuller += 1 }
    }
    // Nominal 5 % of 200 is 10 with a deviation of 3.1.
    #expect(noise.kpss < 25)
    #expect(walks.fuller < 28)
    #expect(noise.fuller > 190)
    #expect(walks.kpss > 160)
  }

  @Test("neither level nor unit matters")
  func units() throws {
    let walk = Self.walk(seed: 5, count: 90)
    let moved = walk.map { 1e6 + 1e3 * $0 }
    #expect(near(try #require(KPSS(walk)).statistic, try #require(KPSS(moved)).statistic, 1e-9))
    #expect(
      near(
        try #require(DickeyFuller(walk)).statistic, try #require(DickeyFuller(moved)).statistic,
        1e-7))
  }

  @Test("constant, broken and very short series have no test")
  func refused() {
    let still = [Double](repeating: 3, count: 40)
    #expect(KPSS(still) == nil)
    #expect(DickeyFuller(still) == nil)
    #expect(Autocorrelation(still, lags: 3) == nil)
    #expect(KPSS([1, .nan, 2, 3]) == nil)
    #expect(DickeyFuller([1, 2, .infinity, 4, 5, 6, 7]) == nil)
    #expect(KPSS([1, 2]) == nil)
    #expect(DickeyFuller([1, 3, 2]) == nil)
    #expect(DickeyFuller((0..<40).map(Double.init)) == nil)
    #expect(Autocorrelation([1, 2, 3, 4], lags: 2) == nil)
  }

  @Test("partial autocorrelations of an autoregression end after its order")
  func cutOff() throws {
    var random = SeededGenerator(seed: 8)
    var level = 0.0
    let series = (0..<4_000).map { _ in
      level = 0.7 * level + random.normal()
      return level
    }
    let found = try #require(Autocorrelation(series, lags: 6))
    #expect(abs(found.partial[0] - 0.7) < 0.05)
    #expect(found.partial.dropFirst().allSatisfy { abs($0) < 0.06 })
    #expect(near(found.partial[0], found.values[0]))
  }
}
