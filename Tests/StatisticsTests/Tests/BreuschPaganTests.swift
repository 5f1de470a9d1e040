import Statistics
import Testing

@Suite("Breusch-Pagan")
struct BreuschPaganTests {
  @Test("even noise is rejected at the nominal rate, noise that grows with a column nearly always")
  func sizes() {
    var (even, uneven) = (0, 0)
    for seed in UInt64(1)...300 {
      var random = SeededGenerator(seed: seed, stream: 6)
      let noise = random.vector(100)
      let column = (0..<100).map { Double($0) / 100 }
      if (BreuschPagan(residuals: noise, columns: [column])?.pValue ?? 0) < 0.05 { even += 1 }
      let growing = zip(noise, column).map { $0 * (0.2 + 2 * $1) }
      if (BreuschPagan(residuals: growing, columns: [column])?.pValue ?? 1) < 0.05 { uneven += 1 }
    }
    // Binomial(300, 0.05): mean 15, deviation 3.8.
    #expect((2...31).contains(even))
    #expect(uneven > 280)
  }

  @Test("a column given twice counts once")
  func copies() throws {
    var random = SeededGenerator(seed: 3)
    let (noise, column) = (random.vector(50), random.vector(50))
    let once = try #require(BreuschPagan(residuals: noise, columns: [column]))
    let twice = try #require(BreuschPagan(residuals: noise, columns: [column, column]))
    #expect(near(once.pValue, twice.pValue))
  }

  @Test("residuals of one size, or without a column, have no test")
  func refused() {
    #expect(BreuschPagan(residuals: [1, -1, 1, -1, 1], columns: [[1, 2, 3, 4, 5]]) == nil)
    #expect(BreuschPagan(residuals: [1, 2, 3, 4], columns: []) == nil)
    #expect(BreuschPagan(residuals: [1, .nan, 3, 4], columns: [[1, 2, 3, 5]]) == nil)
  }
}
