import Calendars
import Glibc
import Statistics

/// One channel's spend and what it truly brought, per region and period.
struct SimulatedChannel {
  var profile: ChannelProfile
  /// By region, then period; in whole cents.
  var spend: [[Double]]
  /// What the money bought, where that is counted: whole impressions or clicks.
  var exposure: [[Double]]?
  var response: TrueResponse
  /// How strongly people respond in each region, 1 on average.
  var factors: [Double]

  init(
    _ profile: ChannelProfile, index: Int, settings: SimulationSettings, periods: SimulatedPeriods,
    business: SimulatedBusiness
  ) {
    var random = SeededGenerator(seed: settings.seed, stream: UInt64(100 + index))
    let shares = business.shares
    let weekly =
      profile.name == "search" && settings.scenario == .demand
      ? business.shoppers?.searchSpend ?? []
      : SimulatedChannel.plan(profile, settings, periods.weeks, business.shoppers, &random)
    let plan = periods.amounts(weekly, random: &random)
    let spend = shares.map { share in
      plan.map { money in
        // Geos are bought together, with differences of their own.
        let local = shares.count > 1 ? max(0.3, random.normal(mean: 1, deviation: 0.3)) : 1
        return Money.rounded(money * share * local)
      }
    }
    self.profile = profile
    self.spend = spend
    factors = SimulatedBusiness.factors(shares, seed: settings.seed, stream: 4_000 + index)
    exposure = profile.exposure.map { exposure in
      SimulatedChannel.exposure(spend, exposure, periods, seed: settings.seed, index: index)
    }
    let driver = exposure ?? spend
    let decay = periods.frequency.decay(ofWeek: profile.decay)
    let typical = TrueResponse.typical(driver, decay: decay) { period, _, _ in
      spend.contains { $0[period] > 0 }
    }
    response = TrueResponse(
      driver: driver, spend: spend, shares: shares, factors: factors, decay: decay,
      halfSaturation: profile.headroom * typical, slope: profile.slope,
      brings: profile.roi * spend.joined().reduce(0, +))
  }

  /// Money of the whole market per week.
  private static func plan(
    _ profile: ChannelProfile, _ settings: SimulationSettings, _ weeks: SimulatedCalendar,
    _ shoppers: Shoppers?, _ random: inout SeededGenerator
  ) -> [Double] {
    // Planners see demand as a whole, its season and what else moves it.
    let demand = weeks.season.indices.map {
      weeks.season[$0] + (settings.scenario == .confounded ? shoppers?.wander[$0] ?? 0 : 0)
    }
    var weights = profile.pattern.weights(
      yearPositions: weeks.yearPositions, demand: demand, bold: settings.scenario == .easy,
      random: &random)
    // One plan for all channels, from a stream they share.
    var shared = SeededGenerator(seed: settings.seed, stream: 99)
    let common = SpendPattern.stepped.weights(
      yearPositions: weeks.yearPositions, demand: demand, bold: true, random: &shared)
    let pull = settings.scenario.common
    let spikes = settings.scenario.spikes
    let last = Double(max(weights.count - 1, 1))
    for week in weights.indices {
      weights[week] =
        (1 - pull) * weights[week] + (weights[week] > 0 || pull > 0.5 ? pull : 0) * common[week]
      if settings.scenario == .growth { weights[week] *= 0.6 + 0.9 * Double(week) / last }
      if spikes > 0 {
        weights[week] *=
          1 + spikes * max(weeks.blackFriday[week], weeks.christmas[week], weeks.promotion[week])
      }
    }
    let mean = weights.reduce(0, +) / Double(max(weights.count, 1))
    return weights.map { mean > 0 ? profile.weekly * $0 / mean : 0 }
  }

  /// What the money bought at a price that wanders.
  private static func exposure(
    _ spend: [[Double]], _ exposure: ChannelProfile.Exposure, _ periods: SimulatedPeriods,
    seed: UInt64, index: Int
  ) -> [[Double]] {
    var random = SeededGenerator(seed: seed, stream: UInt64(3_000 + index))
    var drift = 0.0
    let prices = periods.rates(
      periods.weeks.starts.map { _ in
        drift = 0.85 * drift + random.normal(deviation: 0.08)
        return exposure.cost * exp(drift)
      })
    return spend.map { money in
      zip(money, prices).map { $0 > 0 ? max(1, ($0 / $1).rounded()) : 0 }
    }
  }
}

/// Amounts of money in whole cents.
enum Money {
  static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
