import Statistics

/// What was sold in a random market: expected, and with noise.
struct WorldOutcome {
  /// By geography, then week.
  var expected: [[Double]]
  var observed: [[Double]]
  /// Standard deviation of the whole market's noise per week.
  var noise: Double
  /// Weeks with an outlier, in order of time.
  var outliers: [Int]

  init(_ plan: WorldPlan, _ baseline: WorldBaseline, _ media: WorldMedia) {
    var random = SeededGenerator(seed: plan.seed, stream: 10_003)
    expected = media.shares.indices.map { geo in
      (0..<plan.weeks).map { week in
        media.channels.reduce(media.shares[geo] * baseline.total[week]) {
          $0 + $1.response.contribution[geo][week]
        }
      }
    }
    let mean =
      expected.reduce(0) { $0 + $1.reduce(0, +) } / Double(max(plan.weeks, 1))
    noise = plan.noise * mean
    var odd: [Int: Double] = [:]
    for _ in 0..<plan.outliers {
      let size = random.uniform(4, 7) * (random.uniform() < 0.5 ? -1 : 1)
      odd[random.integer(below: plan.weeks)] = size * noise
    }
    outliers = odd.keys.sorted()
    observed = []
    for geo in media.shares.indices {
      // Independent noise of variance proportional to size adds up to the national noise.
      let deviation = noise * media.shares[geo].squareRoot()
      observed.append(
        (0..<plan.weeks).map { week in
          let shock = plan.hasHeavyTails ? WorldOutcome.student(&random) : random.normal()
          let value =
            expected[geo][week] + deviation * shock + media.shares[geo] * (odd[week] ?? 0)
          return Money.rounded(max(0, value))
        })
    }
  }

  /// Student's t with 4 degrees of freedom, divided by its standard deviation, the square root of 2.
  private static func student(_ random: inout SeededGenerator) -> Double {
    let normal = random.normal()
    let square = (0..<4).reduce(0) { sum, _ in
      let part = random.normal()
      return sum + part * part
    }
    return normal / (square / 4).squareRoot() / 2.0.squareRoot()
  }
}
