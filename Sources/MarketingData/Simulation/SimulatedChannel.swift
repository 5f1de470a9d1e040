import Glibc
import Statistics

/// One channel's spend and what it truly brought, per region and week.
struct SimulatedChannel {
  var profile: ChannelProfile
  /// By region, then week; in whole cents.
  var spend: [[Double]]
  var contribution: [[Double]]
  var truth: Truth.ChannelTruth

  init(
    _ profile: ChannelProfile, index: Int, settings: SimulationSettings,
    calendar: SimulatedCalendar, business: SimulatedBusiness
  ) {
    var random = SeededGenerator(seed: settings.seed, stream: UInt64(100 + index))
    let shares = business.shares
    let plan =
      profile.name == "search" && business.shoppers != nil
      ? business.shoppers?.searchSpend ?? []
      : SimulatedChannel.plan(profile, settings, calendar, &random)
    let spend = shares.map { share in
      plan.map { money in
        // Geos are bought together, with differences of their own.
        let local = shares.count > 1 ? max(0.3, random.normal(mean: 1, deviation: 0.3)) : 1
        return Money.rounded(money * share * local)
      }
    }
    let adstocked = spend.map { SimulatedChannel.adstock($0, decay: profile.decay) }
    let halfSaturation = profile.headroom * SimulatedChannel.runningMean(adstocked, spend)
    let total = spend.joined().reduce(0, +)

    var response = 0.0
    var marginal = 0.0
    for (share, series) in zip(shares, adstocked) {
      for value in series {
        let level = SimulatedChannel.hill(value, halfSaturation * share, profile.slope)
        response += share * level
        // Derivative to a factor on all spend: x f'(x) = slope f (1 - f).
        marginal += share * profile.slope * level * (1 - level)
      }
    }
    let beta = response > 0 ? profile.roi * total / response : 0
    let contribution = zip(shares, adstocked).map { share, series in
      series.map {
        beta * share * SimulatedChannel.hill($0, halfSaturation * share, profile.slope)
      }
    }
    self.profile = profile
    self.spend = spend
    self.contribution = contribution
    truth = Truth.ChannelTruth(
      decay: profile.decay, halfSaturation: halfSaturation, slope: profile.slope, beta: beta,
      spendTotal: total, contributionTotal: contribution.joined().reduce(0, +),
      roi: total > 0 ? profile.roi : 0, marginalRoi: total > 0 ? beta * marginal / total : 0)
  }

  /// National money per week.
  private static func plan(
    _ profile: ChannelProfile, _ settings: SimulationSettings, _ calendar: SimulatedCalendar,
    _ random: inout SeededGenerator
  ) -> [Double] {
    var weights = profile.pattern.weights(
      yearPositions: calendar.yearPositions, demand: calendar.season,
      bold: settings.scenario == .easy, random: &random)
    // One plan for all channels, from a stream they share.
    var shared = SeededGenerator(seed: settings.seed, stream: 99)
    let common = SpendPattern.stepped.weights(
      yearPositions: calendar.yearPositions, demand: calendar.season, bold: true, random: &shared)
    let pull = settings.scenario.common
    let last = Double(max(weights.count - 1, 1))
    for week in weights.indices {
      weights[week] =
        (1 - pull) * weights[week] + (weights[week] > 0 || pull > 0.5 ? pull : 0) * common[week]
      if settings.scenario == .growth { weights[week] *= 0.6 + 0.9 * Double(week) / last }
    }
    let mean = weights.reduce(0, +) / Double(max(weights.count, 1))
    return weights.map { mean > 0 ? profile.weekly * $0 / mean : 0 }
  }

  private static func adstock(_ spend: [Double], decay: Double) -> [Double] {
    var carried = 0.0
    return spend.map { money in
      carried = (1 - decay) * money + decay * carried
      return carried
    }
  }

  /// Mean adstocked national spend over the weeks with spend.
  private static func runningMean(_ adstocked: [[Double]], _ spend: [[Double]]) -> Double {
    var sum = 0.0
    var weeks = 0
    for week in 0..<(spend.first?.count ?? 0) where spend.contains(where: { $0[week] > 0 }) {
      sum += adstocked.reduce(0) { $0 + $1[week] }
      weeks += 1
    }
    return weeks > 0 ? sum / Double(weeks) : 1
  }

  private static func hill(_ value: Double, _ half: Double, _ slope: Double) -> Double {
    guard value > 0 else { return 0 }
    let power = pow(value / half, slope)
    return power / (1 + power)
  }
}

/// Amounts of money in whole cents.
enum Money {
  static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
