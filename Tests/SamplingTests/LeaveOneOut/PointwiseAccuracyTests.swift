import Glibc
import Sampling
import Statistics
import Testing

@Suite("Leaving one out by Pareto-smoothed importance sampling")
struct PointwiseAccuracyTests {
  /// A normal likelihood at draws spread over quantiles, the last outcomes far out.
  private func logLikelihoods(draws: Int, outcomes: [Double]) -> [Double] {
    (0..<draws).flatMap { draw -> [Double] in
      let quantile = { (index: Int) in
        NormalDistribution.quantile((Double(index) + 0.5) / Double(draws))
      }
      let mean = 0.3 * quantile(draw)
      let deviation = exp(0.1 * quantile(draw * 389 % draws))
      return outcomes.map { outcome in
        let unit = (outcome - mean) / deviation
        return -unit * unit / 2 - log(deviation) - log(2 * Double.pi) / 2
      }
    }
  }

  /// From ArviZ 0.23.4, `psislw` with `reff=1`, and scipy 1.17.1.
  @Test("agrees with ArviZ")
  func arviz() {
    let outcomes = [-1.5, -0.4, 0, 0.3, 1.1, 2, 4, 8]
    let found = PointwiseAccuracy(
      logLikelihoods: logLikelihoods(draws: 1000, outcomes: outcomes), points: 8, threads: 2)
    let shapes = [
      0.30541860337638, 0.15463996965088, 0.20637231601053, 0.33485978888804, 0.4435547445912,
      0.70799892376878, 1.51977259354874, 4.47288222185797,
    ]
    let terms = [
      -2.24286089744509, -1.05910145590167, -0.9716192027792, -1.02267551447276, -1.66437238526435,
      -3.39541482386403, -13.35099909371266, -59.91861884362294,
    ]
    for index in outcomes.indices {
      #expect(abs(found.shapes[index] - shapes[index]) < 1e-8)
      #expect(abs(found.pointwise[index] - terms[index]) < 1e-8)
    }
    #expect(abs(found.elpd - -83.6256622170627) < 1e-7)
    #expect(abs(found.standardError - 57.73609562253446) < 1e-7)
    #expect(abs(found.parameters - 44.19878158244511) < 1e-7)
  }

  @Test("takes equal draws as they are, and too few as unreliable")
  func degenerate() {
    let equal = PointwiseAccuracy(
      logLikelihoods: [Double](repeating: -1.5, count: 200), points: 2)
    #expect(equal.pointwise.allSatisfy { abs($0 + 1.5) < 1e-12 })
    #expect(equal.shapes.allSatisfy { $0 == -.infinity })
    let few = PointwiseAccuracy(logLikelihoods: [-1, -2, -3], points: 1)
    #expect(few.shapes == [.infinity])
  }
}
