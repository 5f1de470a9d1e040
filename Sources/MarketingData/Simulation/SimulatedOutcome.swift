import Statistics

/// What was sold: expected, and with outliers and noise.
struct SimulatedOutcome {
  /// By region.
  var baselines: [BaselineParts]
  /// By region, then period; money.
  var expected: [[Double]]
  var observed: [[Double]]
  var outliers: [[Double]]
  /// Conversions behind the money, where they are counted.
  var counts: [[Double]]?
  /// Money per conversion in each period.
  var value: [Double]?
  /// Standard deviation of the whole market's noise per period.
  var noise: Double

  init(_ business: SimulatedBusiness, media: [SimulatedChannel], organic: [SimulatedOrganic]) {
    let settings = business.settings
    let periods = business.periods.starts.indices
    let baselines = business.shares.indices.map(business.baseline)
    expected = business.shares.indices.map { region in
      periods.map { period in
        let organics = organic.reduce(baselines[region].sum(period)) {
          $0 + $1.response.contribution[region][period]
        }
        return media.reduce(organics) { $0 + $1.response.contribution[region][period] }
      }
    }
    self.baselines = baselines
    var total = [Double](repeating: 0, count: periods.count)
    for region in expected {
      for period in periods { total[period] += region[period] }
    }
    let mean = total.reduce(0, +) / Double(max(periods.count, 1))
    noise = settings.scenario.noise * business.periods.noise * mean
    let shocks = SimulatedOutcome.shocks(settings, count: periods.count, noise: noise)
    outliers = business.shares.map { share in shocks.map { share * $0 } }
    value = settings.scenario.countsConversions ? SimulatedOutcome.values(periods.count) : nil
    observed = []
    var counted: [[Double]] = []
    for region in business.shares.indices {
      var random = SeededGenerator(seed: settings.seed, stream: UInt64(2_000 + region))
      // Independent noise of variance proportional to size adds up to the national noise.
      let deviation = noise * business.shares[region].squareRoot()
      let drawn = periods.map { period in
        max(
          0,
          expected[region][period] + random.normal(deviation: deviation)
            + outliers[region][period])
      }
      if let value {
        let counts = zip(drawn, value).map { ($0 / $1).rounded() }
        counted.append(counts)
        observed.append(zip(counts, value).map { $0 * $1 })
      } else {
        observed.append(drawn.map(Money.rounded))
      }
    }
    counts = value == nil ? nil : counted
  }

  /// Single periods far out, up or down.
  private static func shocks(
    _ settings: SimulationSettings, count: Int, noise: Double
  ) -> [Double] {
    var shocks = [Double](repeating: 0, count: count)
    var random = SeededGenerator(seed: settings.seed, stream: 52)
    for _ in 0..<settings.outlierCount {
      let size = random.uniform(4, 6) * (random.uniform() < 0.5 ? -1 : 1)
      shocks[random.integer(below: count)] = size * noise
    }
    return shocks
  }

  /// What a conversion is worth: raised once, halfway.
  private static func values(_ count: Int) -> [Double] {
    (0..<count).map { $0 < count / 2 ? 120 : 126 }
  }

  /// Of all regions, by period.
  static func sum(_ regions: [[Double]]) -> [Double] {
    var total = [Double](repeating: 0, count: regions.first?.count ?? 0)
    for region in regions {
      for period in region.indices { total[period] += region[period] }
    }
    return total
  }
}
