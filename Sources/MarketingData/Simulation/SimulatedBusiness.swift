import Calendars
import Glibc
import Statistics

/// What sells without media: level, trend, season, weekdays, events, controls and demand.
struct SimulatedBusiness {
  /// Weekly sales at the start, before everything else.
  static let level = 3_100_000.0
  /// What an event adds in a week, by its column.
  static let eventEffects = [
    "promo": 380_000.0, "black_friday": 1_150_000.0, "christmas": 640_000.0,
  ]

  let settings: SimulationSettings
  let periods: SimulatedPeriods
  /// Share of the population per region; one region for national data.
  let shares: [Double]
  /// Sales per head without media over the market's mean, per region.
  let levelFactors: [Double]
  let controls: SimulatedControls
  /// Who wants to buy, in a market where that drives media.
  let shoppers: Shoppers?

  init(settings: SimulationSettings, periods: SimulatedPeriods) {
    self.settings = settings
    self.periods = periods
    shoppers =
      settings.scenario.wander > 0 ? Shoppers(settings: settings, calendar: periods.weeks) : nil
    var shares = [1.0]
    if settings.geos > 1 {
      var random = SeededGenerator(seed: settings.seed, stream: 1)
      let sizes = (0..<settings.geos).map { _ in random.uniform(0.4, 2.2) }
      let total = sizes.reduce(0, +)
      shares = sizes.map { $0 / total }
    }
    self.shares = shares
    levelFactors = SimulatedBusiness.factors(shares, seed: settings.seed, stream: 3_999)
    controls = SimulatedControls(settings, periods: periods, regions: shares.count)
  }

  /// A factor per region whose mean over people is 1.
  static func factors(_ shares: [Double], seed: UInt64, stream: Int) -> [Double] {
    guard shares.count > 1 else { return [1] }
    var random = SeededGenerator(seed: seed, stream: UInt64(stream))
    let drawn = shares.map { _ in exp(random.normal(deviation: 0.2)) }
    let mean = zip(shares, drawn).reduce(0) { $0 + $1.0 * $1.1 }
    return drawn.map { $0 / mean }
  }

  var regionNames: [String] {
    shares.indices.map { index in
      let number = String(index + 1)
      return "geo_" + (number.count < 2 ? "0" : "") + number
    }
  }

  /// What an event adds in each period that is flagged.
  func effect(of event: SimulatedPeriods.Event) -> Double {
    (SimulatedBusiness.eventEffects[event.name] ?? 0) * event.weeks * settings.scenario.events
      * settings.scenario.size
  }

  /// A region's baseline, part by part, each by period.
  func baseline(_ region: Int) -> BaselineParts {
    let scenario = settings.scenario
    let share = shares[region]
    let count = periods.starts.count
    let level = SimulatedBusiness.level * scenario.size * share * levelFactors[region]
    let size = scenario.size * share
    var parts = BaselineParts()
    parts.level = periods.lengths.map { level * $0 }
    parts.trend = periods.lengths.enumerated().map { period, weeks in
      level * weeks * scenario.growth * (Double(period) / Double(max(count - 1, 1)))
    }
    parts.seasonality = zip(periods.lengths, periods.season).map {
      level * $0 * scenario.season * $1
    }
    if settings.frequency == .daily {
      parts.weekdays = zip(periods.lengths, periods.weekday).map { level * $0 * $1 }
    }
    parts.events = [Double](repeating: 0, count: count)
    for event in periods.events {
      let effect = effect(of: event) * share
      for period in 0..<count { parts.events[period] += effect * event.flags[period] }
    }
    parts.controls = (0..<count).map { period in
      var effect =
        (controls.prices[region][period] - SimulatedControls.priceReference)
        * SimulatedControls.priceEffect
      if let economy = controls.economy {
        effect +=
          (economy[period] - SimulatedControls.economyReference) * SimulatedControls.economyEffect
      }
      return effect * size * periods.lengths[period]
    }
    if let shoppers {
      parts.demand = zip(periods.lengths, periods.rates(shoppers.wander)).map { level * $0 * $1 }
    }
    return parts
  }
}

/// The parts of a baseline, each by period; those a market does not have are empty.
struct BaselineParts {
  var level: [Double] = []
  var trend: [Double] = []
  var seasonality: [Double] = []
  var weekdays: [Double] = []
  var events: [Double] = []
  var controls: [Double] = []
  var demand: [Double] = []

  static let all: [WritableKeyPath<BaselineParts, [Double]> & Sendable] = [
    \.level, \.trend, \.seasonality, \.weekdays, \.events, \.controls, \.demand,
  ]

  func sum(_ period: Int) -> Double {
    BaselineParts.all.reduce(0) { sum, part in
      self[keyPath: part].isEmpty ? sum : sum + self[keyPath: part][period]
    }
  }

  mutating func add(_ other: BaselineParts) {
    for part in BaselineParts.all {
      if self[keyPath: part].isEmpty {
        self[keyPath: part] = other[keyPath: part]
      } else {
        for period in other[keyPath: part].indices {
          self[keyPath: part][period] += other[keyPath: part][period]
        }
      }
    }
  }
}
