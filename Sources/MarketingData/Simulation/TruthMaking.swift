import Calendars
import Glibc
import Statistics

extension Truth {
  /// What a market was made from, and what came of it.
  init(_ market: SimulatedMarket) {
    let settings = market.settings
    let outcome = market.outcome
    let parts = outcome.baselines.reduce(into: BaselineParts()) { $0.add($1) }
    let named = parts.named
    let observed = SimulatedOutcome.sum(outcome.observed)
    let expected = SimulatedOutcome.sum(outcome.expected)
    let shocks = SimulatedOutcome.sum(outcome.outliers)
    let noise = observed.indices.map { observed[$0] - expected[$0] - shocks[$0] }
    let media = market.media.map { SimulatedOutcome.sum($0.response.contribution) }
    let organic = market.organic.map { SimulatedOutcome.sum($0.response.contribution) }
    let brought = media.joined().reduce(0, +)
    let total = expected.reduce(0, +)

    scenario = settings.scenario
    seed = settings.seed
    weeks = Int(market.periods.lengths.reduce(0, +).rounded())
    frequency = settings.frequency
    self.outcome = OutcomeTruth(
      column: outcome.counts == nil ? "revenue" : "conversions",
      kind: outcome.counts == nil ? "revenue" : "conversions",
      valueColumn: outcome.counts == nil ? nil : "revenue_per_conversion")
    outcomeTotal = observed.reduce(0, +)
    noiseSd = outcome.noise
    baselineParts = named.mapValues { $0.reduce(0, +) }
    baselineTotal = observed.indices.reduce(0) { $0 + parts.sum($1) }
    organicTotal = organic.joined().reduce(0, +)
    outlierTotal = shocks.reduce(0, +)
    noiseTotal = noise.reduce(0, +)
    mediaTotal = brought
    mediaShare = total > 0 ? brought / total : 0
    r2OfTruth = Truth.r2(observed, expected)
    baseline = BaselineTruth(market)
    let events = market.periods.events.filter { $0.flags.contains(1) && $0.flags.contains(0) }
    eventEffects = Dictionary(
      uniqueKeysWithValues: events.map { ($0.name, market.business.effect(of: $0)) })
    (controlEffects, controlReferences) = Truth.controls(market)
    channels = Dictionary(
      uniqueKeysWithValues: market.media.map { ($0.profile.name, ChannelTruth($0, in: market)) })
    self.organic = Dictionary(
      uniqueKeysWithValues: market.organic.map { ($0.profile.name, OrganicTruth($0)) })
    let names = market.business.shares.count > 1 ? market.business.regionNames : []
    geoShares = Dictionary(uniqueKeysWithValues: zip(names, market.business.shares))
    geos = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, GeoTruth(market, region: $0)) })
    series = SeriesTruth(
      start: market.periods.starts, outcome: observed, parts: named,
      organic: Dictionary(uniqueKeysWithValues: zip(market.organic.map(\.profile.name), organic)),
      channels: Dictionary(uniqueKeysWithValues: zip(market.media.map(\.profile.name), media)),
      outliers: shocks, noise: noise)
  }

  /// Effects and references by column.
  private static func controls(
    _ market: SimulatedMarket
  ) -> (effects: [String: Double], references: [String: Double]) {
    let size = market.settings.scenario.size
    var effects = ["price_index": SimulatedControls.priceEffect * size]
    var references = ["price_index": SimulatedControls.priceReference]
    if market.business.controls.economy != nil {
      effects["economy_index"] = SimulatedControls.economyEffect * size
      references["economy_index"] = SimulatedControls.economyReference
    }
    return (effects, references)
  }

  private static func r2(_ observed: [Double], _ expected: [Double]) -> Double {
    let mean = observed.reduce(0, +) / Double(max(observed.count, 1))
    let left = zip(observed, expected).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let spread = observed.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return spread > 0 ? 1 - left / spread : 0
  }
}

extension Truth.BaselineTruth {
  init(_ market: SimulatedMarket) {
    let scenario = market.settings.scenario
    let business = market.business
    levelPerWeek = SimulatedBusiness.level * scenario.size
    growth = scenario.growth
    seasonality = SimulatedCalendar.waves.map {
      Truth.Wave(order: $0.order, height: $0.height * scenario.season, phase: $0.phase)
    }
    weekdays =
      business.settings.frequency == .daily ? SimulatedPeriods.weekdayEffects : []
  }
}

extension Truth.ChannelTruth {
  init(_ channel: SimulatedChannel, in market: SimulatedMarket) {
    let response = channel.response
    let spends = channel.spend.map { $0.reduce(0, +) }
    let spend = channel.spend.joined().reduce(0, +)
    let brought = response.contribution.joined().reduce(0, +)
    pattern = channel.profile.pattern.rawValue
    driver = channel.exposureColumn ?? channel.profile.name + "_spend"
    decay = response.decay
    halfLife = response.decay > 0 ? log(0.5) / log(response.decay) : 0
    halfSaturation = response.halfSaturation
    slope = response.slope
    beta = response.beta
    spendTotal = spend
    contributionTotal = brought
    roi = spend > 0 ? brought / spend : 0
    marginalRoi =
      spend > 0 ? zip(response.marginal, spends).reduce(0) { $0 + $1.0 * $1.1 } / spend : 0
    demandCorrelation = market.business.shoppers.flatMap { shoppers in
      let periods = market.periods
      let demand = zip(periods.rates(shoppers.wander), periods.season).map {
        $0 + market.settings.scenario.season * $1
      }
      return Truth.ChannelTruth.correlation(SimulatedOutcome.sum(channel.spend), demand)
    }
  }

  /// Pearson's correlation; `nil` when a series is constant.
  private static func correlation(_ left: [Double], _ right: [Double]) -> Double? {
    let means = (Moments.mean(left), Moments.mean(right))
    var (both, own, other) = (0.0, 0.0, 0.0)
    for (x, y) in zip(left, right) {
      both += (x - means.0) * (y - means.1)
      own += (x - means.0) * (x - means.0)
      other += (y - means.1) * (y - means.1)
    }
    return own > 0 && other > 0 ? both / (own * other).squareRoot() : nil
  }
}

extension Truth.OrganicTruth {
  init(_ organic: SimulatedOrganic) {
    decay = organic.response.decay
    halfSaturation = organic.response.halfSaturation
    slope = organic.response.slope
    beta = organic.response.beta
    contributionTotal = organic.response.contribution.joined().reduce(0, +)
  }
}

extension Truth.GeoTruth {
  init(_ market: SimulatedMarket, region: Int) {
    let outcome = market.outcome
    share = market.business.shares[region]
    levelFactor = market.business.levelFactors[region]
    outcomeTotal = outcome.observed[region].reduce(0, +)
    let periods = market.periods.starts.indices
    baselineTotal = periods.reduce(0) { $0 + outcome.baselines[region].sum($1) }
    channels = Dictionary(
      uniqueKeysWithValues: market.media.map { channel in
        let spend = channel.spend[region].reduce(0, +)
        let brought = channel.response.contribution[region].reduce(0, +)
        return (
          channel.profile.name,
          Truth.GeoChannelTruth(
            factor: channel.factors[region], spendTotal: spend, contributionTotal: brought,
            roi: spend > 0 ? brought / spend : 0, marginalRoi: channel.response.marginal[region])
        )
      })
    outliers = outcome.outliers[region]
    noise = periods.map {
      outcome.observed[region][$0] - outcome.expected[region][$0] - outcome.outliers[region][$0]
    }
  }
}

extension BaselineParts {
  /// The parts that the market has, by name.
  var named: [String: [Double]] {
    let all = [
      "level": level, "trend": trend, "seasonality": seasonality, "weekdays": weekdays,
      "events": events, "controls": controls, "demand": demand,
    ]
    return all.filter { !$0.value.isEmpty }
  }
}
