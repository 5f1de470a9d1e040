import Calendars
import Statistics

/// What sells without media: level, trend, season, events, price; and the noise on top.
struct SimulatedBusiness {
  /// Weekly sales at the start, before everything else.
  static let level = 3_100_000.0
  static let priceEffect = -2_600_000.0
  static let blackFridayEffect = 1_150_000.0
  static let christmasEffect = 640_000.0
  static let promotionEffect = 380_000.0

  var settings: SimulationSettings
  var calendar: SimulatedCalendar
  /// Share of the population per region; one region for national data.
  var shares: [Double]
  /// Who wants to buy, in a market where that drives media.
  var shoppers: Shoppers?

  init(settings: SimulationSettings, calendar: SimulatedCalendar) {
    self.settings = settings
    self.calendar = calendar
    shoppers =
      settings.scenario == .demand ? Shoppers(settings: settings, calendar: calendar) : nil
    guard settings.geos > 1 else {
      shares = [1]
      return
    }
    var random = SeededGenerator(seed: settings.seed, stream: 1)
    let sizes = (0..<settings.geos).map { _ in random.uniform(0.4, 2.2) }
    let total = sizes.reduce(0, +)
    shares = sizes.map { $0 / total }
  }

  /// The regions with their prices, without spend and sales yet.
  func regions() -> [Simulator.Region] {
    shares.indices.map { index in
      var random = SeededGenerator(seed: settings.seed, stream: UInt64(1_000 + index))
      var drift = 0.0
      let price = calendar.promotion.map { promotion in
        drift = 0.93 * drift + random.normal(deviation: 0.011)
        return ((1 + drift - 0.07 * promotion) * 10_000).rounded() / 10_000
      }
      let number = String(index + 1)
      return Simulator.Region(
        name: "geo_" + (number.count < 2 ? "0" : "") + number, share: shares[index], spend: [],
        price: price, outcome: [])
    }
  }

  /// One region's baseline in a week, part by part.
  private func parts(_ week: Int, _ region: Simulator.Region) -> Truth.BaselineParts {
    let scenario = settings.scenario
    let size = SimulatedBusiness.level * scenario.size * region.share
    let progress = Double(week) / Double(max(calendar.starts.count - 1, 1))
    let events =
      calendar.blackFriday[week] * SimulatedBusiness.blackFridayEffect
      + calendar.christmas[week] * SimulatedBusiness.christmasEffect
      + calendar.promotion[week] * SimulatedBusiness.promotionEffect
    let eventSize = scenario.events * scenario.size * region.share
    return Truth.BaselineParts(
      level: size, trend: size * settings.scenario.growth * progress,
      seasonality: size * scenario.season * calendar.season[week], events: events * eventSize,
      controls: (region.price[week] - 1) * SimulatedBusiness.priceEffect * scenario.size
        * region.share, demand: shoppers.map { size * $0.wander[week] })
  }

  /// What came out, summed over all regions.
  struct Totals {
    var parts = Truth.BaselineParts(level: 0, trend: 0, seasonality: 0, events: 0, controls: 0)
    /// Per week: without noise, and as observed.
    var expected: [Double] = []
    var observed: [Double] = []
    var noise = 0.0
  }

  /// Fills in the regions' sales.
  func outcome(of regions: inout [Simulator.Region], media: [SimulatedChannel]) -> Totals {
    let weeks = calendar.starts.count
    var totals = Totals()
    totals.expected = [Double](repeating: 0, count: weeks)
    totals.observed = totals.expected
    var expected: [[Double]] = []
    for (index, region) in regions.enumerated() {
      expected.append(
        (0..<weeks).map { week in
          let parts = parts(week, region)
          totals.parts.add(parts)
          return media.reduce(parts.sum) { $0 + $1.contribution[index][week] }
        })
      for week in 0..<weeks { totals.expected[week] += expected[index][week] }
    }
    let mean = totals.expected.reduce(0, +) / Double(max(weeks, 1))
    totals.noise = settings.scenario.noise * mean
    for index in regions.indices {
      var random = SeededGenerator(seed: settings.seed, stream: UInt64(2_000 + index))
      // Independent noise of variance proportional to size adds up to the national noise.
      let deviation = totals.noise * shares[index].squareRoot()
      regions[index].outcome = expected[index].map {
        Money.rounded(max(0, $0 + random.normal(deviation: deviation)))
      }
      for week in 0..<weeks { totals.observed[week] += regions[index].outcome[week] }
    }
    return totals
  }

  func truth(outcome: Totals, media: [SimulatedChannel]) -> Truth {
    let names = shares.count > 1 ? regions().map(\.name) : []
    let mediaTotal = media.reduce(0) { $0 + $1.truth.contributionTotal }
    let observedTotal = outcome.observed.reduce(0, +)
    let mean = observedTotal / Double(max(outcome.observed.count, 1))
    let left = zip(outcome.observed, outcome.expected).reduce(0) {
      $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
    }
    let eventSize = settings.scenario.events * settings.scenario.size
    let spread = outcome.observed.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return Truth(
      scenario: settings.scenario, seed: settings.seed, weeks: settings.weeks,
      geoShares: Dictionary(uniqueKeysWithValues: zip(names, shares)),
      outcomeTotal: observedTotal, noiseSd: outcome.noise, baselineTotal: outcome.parts.sum,
      baselineParts: outcome.parts,
      eventEffects: [
        "black_friday": SimulatedBusiness.blackFridayEffect * eventSize,
        "christmas": SimulatedBusiness.christmasEffect * eventSize,
        "promo": SimulatedBusiness.promotionEffect * eventSize,
      ],
      controlEffects: ["price_index": SimulatedBusiness.priceEffect * settings.scenario.size],
      mediaTotal: mediaTotal,
      mediaShare: mediaTotal / (outcome.parts.sum + mediaTotal),
      r2OfTruth: spread > 0 ? 1 - left / spread : 0,
      channels: Dictionary(uniqueKeysWithValues: media.map { ($0.profile.name, $0.truth) }))
  }
}

extension Truth.BaselineParts {
  var sum: Double { level + trend + seasonality + events + controls + (demand ?? 0) }

  mutating func add(_ other: Truth.BaselineParts) {
    level += other.level
    trend += other.trend
    seasonality += other.seasonality
    events += other.events
    controls += other.controls
    if let more = other.demand { demand = (demand ?? 0) + more }
  }
}
