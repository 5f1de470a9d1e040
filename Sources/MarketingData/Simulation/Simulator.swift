import Calendars
import Statistics

/// Makes data from a known truth, for trying the program and for measuring it.
public enum Simulator {
  /// Simulated data and the truth behind them; the same settings give the same bytes.
  public static func simulate(_ settings: SimulationSettings) -> SimulatedData {
    let periods = SimulatedPeriods(settings)
    let business = SimulatedBusiness(settings: settings, periods: periods)
    let media = ChannelProfile.channels(settings).enumerated().map { index, profile in
      SimulatedChannel(
        profile, index: index, settings: settings, periods: periods, business: business)
    }
    let organic = OrganicProfile.catalogue.prefix(settings.organicSeries).enumerated().map {
      SimulatedOrganic(
        $1, index: $0, settings: settings, periods: periods, business: business)
    }
    let outcome = SimulatedOutcome(business, media: media, organic: organic)
    let market = SimulatedMarket(
      business: business, media: media, organic: organic, outcome: outcome)
    return SimulatedData(csv: SimulatedTable(market).csv, truth: Truth(market))
  }
}

/// Everything about a simulated market: what is told as data, and what is kept as the truth.
struct SimulatedMarket {
  var business: SimulatedBusiness
  var media: [SimulatedChannel]
  var organic: [SimulatedOrganic]
  var outcome: SimulatedOutcome

  var settings: SimulationSettings { business.settings }
  var periods: SimulatedPeriods { business.periods }
}

/// The bytes of `data.csv` and the content of `truth.json`.
public struct SimulatedData: Sendable {
  /// The table as a file.
  public var csv: [UInt8]
  /// What the table was made from.
  public var truth: Truth
}
