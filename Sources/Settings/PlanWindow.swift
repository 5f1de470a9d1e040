import Calendars

/// When the plan's money is spent.
public enum PlanWindow: Codable, Sendable, Equatable {
  /// The last comparable year of the data, planned again.
  case lastYear
  /// From the first to the last day, both included: within the data, or after them.
  case days(first: CivilDate, last: CivilDate)
  /// The periods that follow the data; `nil`: a quarter of a year.
  case next(periods: Int?)

  /// What stands for the two common windows in a configuration and on the command line.
  public static let lastYearName = "last_year"
  public static let nextQuarterName = "next_quarter"

  /// Most periods that a window may have.
  public static let mostPeriods = 1_000

  /// The window of a name; `nil` for any other text.
  public init?(named name: String) {
    switch name {
    case PlanWindow.lastYearName: self = .lastYear
    case PlanWindow.nextQuarterName: self = .next(periods: nil)
    default: return nil
    }
  }
}

/// How far each period's spend may be from the channel's usual pattern over the window, as shares.
public struct FlightLimits: Codable, Sendable, Equatable {
  /// Default: half as much.
  public var minChange = -0.5
  /// Default: half as much again.
  public var maxChange = 0.5

  public init(minChange: Double = -0.5, maxChange: Double = 0.5) {
    self.minChange = minChange
    self.maxChange = maxChange
  }
}

/// A question of the kind "what if", to be answered beside the plan.
public struct ScenarioSettings: Codable, Sendable, Equatable {
  public var name: String
  /// The total's change from now, as a share; -0.25 for a quarter less.
  public var change: Double?
  /// The total in money.
  public var total: Double?
  /// Channels without any spend.
  public var off: [String]
  /// Spend by channel, the user's own; every paid channel is named.
  public var split: [String: Double]?
  /// Whether the total is split as is best, within the plan's limits; else as it is split now. Of channels that are
  /// off, whether their money goes to the others; else it is saved. A split of the user's own stays.
  public var isOptimised: Bool

  public init(
    name: String, change: Double? = nil, total: Double? = nil, off: [String] = [],
    split: [String: Double]? = nil, isOptimised: Bool = true
  ) {
    self.name = name
    self.change = change
    self.total = total
    self.off = off
    self.split = split
    self.isOptimised = isOptimised
  }

  /// Whether such a question is about a best split where nothing is said: of another total.
  public var isUsuallyOptimised: Bool { off.isEmpty && split == nil }
}
