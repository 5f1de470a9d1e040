import Insights
import Statistics
import Testing

@Suite("Whether two reports differ by more than noise")
struct EstimateMoveTests {
  private static func range(_ mean: Double, _ half: Double) -> EarlierReport.Range {
    EarlierReport.Range(mean: mean, lower: mean - half, upper: mean + half)
  }

  @Test("symmetric intervals combine as the root of their squares")
  func closedForm() {
    let move = EstimateMove(from: Self.range(1, 0.3), at: 0.9, to: Self.range(2, 0.4), at: 0.9)
    #expect(abs(move.difference - 1) < 1e-12)
    #expect(abs(move.lower - 0.5) < 1e-12 && abs(move.upper - 1.5) < 1e-12)
    #expect(move.beyondNoise)
    let small = EstimateMove(from: Self.range(1, 0.3), at: 0.9, to: Self.range(1.4, 0.4), at: 0.9)
    #expect(!small.beyondNoise)
  }

  @Test("intervals of another level are brought to the same one")
  func levels() {
    // Half-widths of 90 and 50 % intervals of a standard normal distribution.
    let (wide, narrow) = (1.6448536269514722, 0.6744897501960817)
    let move = EstimateMove(
      from: Self.range(0, narrow), at: 0.5, to: Self.range(0, wide), at: 0.9)
    #expect(abs(move.upper - wide * 2.0.squareRoot()) < 1e-9)
  }

  @Test("without a change one in ten is called a move, and a large change is found")
  func alarms() {
    var generator = SeededGenerator(seed: 5)
    func normal() -> Double {
      NormalDistribution.quantile(Double.random(in: 1e-12..<1, using: &generator))
    }
    let reach = 1.6448536269514722
    var (alarms, found) = (0, 0)
    for _ in 0..<4_000 {
      let (before, after) = (0.2 * normal(), 0.5 * normal())
      func move(_ shift: Double) -> EstimateMove {
        EstimateMove(
          from: Self.range(2 + before, 0.2 * reach), at: 0.9,
          to: Self.range(2 + shift + after, 0.5 * reach), at: 0.9)
      }
      if move(0).beyondNoise { alarms += 1 }
      if move(2.5).beyondNoise { found += 1 }
    }
    // 4,000 trials at one in ten: a standard deviation of 19, so four of them are 76.
    #expect(abs(alarms - 400) < 76)
    #expect(found > 3_950)
  }
}
