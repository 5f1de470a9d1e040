import Calendars
import Glibc
import Statistics

/// A medium without spend.
struct OrganicProfile: Sendable {
  /// The column.
  var name: String
  /// Mean per week.
  var weekly: Double
  var decay: Double
  /// What it brings, as a share of the level.
  var share: Double

  static let catalogue = [
    OrganicProfile(name: "newsletter_sends", weekly: 240_000, decay: 0.2, share: 0.02),
    OrganicProfile(name: "organic_social_views", weekly: 900_000, decay: 0.4, share: 0.015),
    OrganicProfile(name: "blog_views", weekly: 60_000, decay: 0.5, share: 0.008),
  ]
}

/// One medium without spend, and what it truly brought, per region and period.
struct SimulatedOrganic {
  var profile: OrganicProfile
  /// Whole sends or views, by region, then period.
  var values: [[Double]]
  var response: TrueResponse

  init(
    _ profile: OrganicProfile, index: Int, settings: SimulationSettings, periods: SimulatedPeriods,
    business: SimulatedBusiness
  ) {
    self.profile = profile
    var random = SeededGenerator(seed: settings.seed, stream: UInt64(60 + index))
    let size = settings.scenario.size
    var drift = 0.0
    let weekly = periods.weeks.starts.map { _ in
      drift = 0.5 * drift + random.normal(deviation: 0.3)
      return profile.weekly * size * exp(drift)
    }
    let plan = periods.amounts(weekly, random: &random)
    values = business.shares.map { share in plan.map { ($0 * share).rounded() } }
    let decay = periods.frequency.decay(ofWeek: profile.decay)
    let typical = TrueResponse.typical(values, decay: decay) { _, _, _ in true }
    let weeks = periods.lengths.reduce(0, +)
    response = TrueResponse(
      driver: values, spend: values, shares: business.shares,
      factors: business.shares.map { _ in 1 }, decay: decay, halfSaturation: typical, slope: 1.2,
      brings: profile.share * SimulatedBusiness.level * size * weeks)
  }
}
