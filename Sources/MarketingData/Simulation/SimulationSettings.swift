import Calendars

/// What data to simulate.
public struct SimulationSettings: Sendable, Equatable {
  /// How long, whatever the frequency. Range: 1 to 2,600.
  public var weeks = 104
  /// Length in days, weeks or months; `nil` follows from `weeks`.
  public var periods: Int?
  public var frequency = Frequency.weekly
  /// Range: 1 to `mostChannels`.
  public var channels = 5
  public var scenario = Scenario.default
  /// 0 or 1 for national data. Range: 0 to 200.
  public var geos = 0
  public var seed: UInt64 = 1
  /// Features of the market beside the scenario's own; `nil` leaves them to the scenario.
  public var late: Int?
  public var idle: Int?
  public var outliers: Int?
  public var organic: Int?
  public var exposures: Bool?
  /// The Monday the last week starts on.
  public var lastWeek = CivilDate(dayNumber: 20_717)

  /// More would repeat the catalogue of channels a fifth time.
  public static let mostChannels = 40
  public static let mostOrganic = OrganicProfile.catalogue.count

  public init() {}

  /// Days, weeks or months of data.
  var periodCount: Int {
    if let periods { return periods }
    return switch frequency {
    case .daily: 7 * weeks
    case .weekly: weeks
    case .monthly: max(1, Int((Double(weeks) * 7 * 12 / 365.25).rounded()))
    }
  }

  /// Channels that start in the middle of the data.
  var lateChannels: Int { late ?? scenario.late }
  /// Channels that bring nothing.
  var idleChannels: Int { idle ?? min(scenario.idle, channels - 1) }
  /// Periods in which something unexplained happened.
  var outlierCount: Int { outliers ?? scenario.outliers }
  /// Media without spend.
  var organicSeries: Int { organic ?? scenario.organic }
  /// Whether digital channels work through impressions or clicks that are in the data.
  var hasExposures: Bool { exposures ?? scenario.hasExposures }
}
