import Calendars
import Glibc
import Statistics

/// Makes data from a known truth, for trying the program and for measuring it.
public enum Simulator {
  /// One geo's columns; national data have one.
  struct Region {
    var name: String
    var share: Double
    /// By channel, then week.
    var spend: [[Double]]
    var price: [Double]
    var outcome: [Double]
  }

  /// Simulated data and the truth behind them; the same settings give the same bytes.
  public static func simulate(_ settings: SimulationSettings) -> SimulatedData {
    let calendar = SimulatedCalendar(weeks: settings.weeks, lastWeek: settings.lastWeek)
    let business = SimulatedBusiness(settings: settings, calendar: calendar)
    var media: [SimulatedChannel] = []
    var regions = business.regions()
    for (index, profile) in ChannelProfile.channels(settings).enumerated() {
      let channel = SimulatedChannel(
        profile, index: index, settings: settings, calendar: calendar, business: business)
      for region in regions.indices { regions[region].spend.append(channel.spend[region]) }
      media.append(channel)
    }
    let outcome = business.outcome(of: &regions, media: media)
    let truth = business.truth(outcome: outcome, media: media)
    return SimulatedData(
      csv: SimulatedTable.csv(
        regions, calendar: calendar, channels: media.map(\.profile.name),
        national: settings.geos < 2, queries: business.shoppers?.queries),
      truth: truth)
  }
}

/// The bytes of `data.csv` and the content of `truth.json`.
public struct SimulatedData: Sendable {
  /// The table as a file.
  public var csv: [UInt8]
  /// What the table was made from.
  public var truth: Truth
}
