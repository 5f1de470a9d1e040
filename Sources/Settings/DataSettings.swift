import Calendars

/// Which columns play which role; what is `nil` or empty is detected.
public struct DataSettings: Codable, Sendable, Equatable {
  public var file: String?
  /// The column with each period's first day.
  public var date: String?
  /// The first period's day, for data without a date column.
  public var start: CivilDate?
  public var frequency: Frequency?
  public var outcome: OutcomeSettings?
  /// ISO 4217 code. Default: `USD`.
  public var currency: String?
  public var channels: [ChannelSettings]?
  public var controls: [String]?
  /// Measures of demand that media chases.
  public var demand: [DemandSettings]?
  /// Media without spend.
  public var organic: [String]?
  /// Treatments that are not media.
  public var nonMedia: [String]?
  /// Categorical columns or 0/1 flags.
  public var events: [String]?
  /// The column of geographies; `nil` detects it.
  public var geo: String?
  /// The column of each geography's population; `nil` detects it.
  public var population: String?
  /// The column of customers won in each period, which tells what each of them cost; not part of the model.
  public var newCustomers: String?

  public init() {}
}

/// The outcome column and what one unit of it is.
public struct OutcomeSettings: Codable, Sendable, Equatable {
  public var column: String
  public var kind: OutcomeKind?
  /// Money per conversion: a number, or the column that holds it.
  public var valuePerConversion: NumberOrColumn?

  public init(
    column: String, kind: OutcomeKind? = nil, valuePerConversion: NumberOrColumn? = nil
  ) {
    self.column = column
    self.kind = kind
    self.valuePerConversion = valuePerConversion
  }
}

/// Whether the outcome is money or a count of conversions.
public enum OutcomeKind: String, Codable, Sendable, CaseIterable {
  case revenue, conversions
}

/// A value that is the same in every period, or the column that holds it.
public enum NumberOrColumn: Codable, Sendable, Equatable {
  case number(Double)
  case column(String)
}

/// One paid channel: what was spent, and the exposure that drives its effect where it is known.
public struct ChannelSettings: Codable, Sendable, Equatable {
  public var name: String
  public var spend: String
  public var exposure: String?
  public var reach: String?
  public var frequency: String?
  /// The channel's own kinds; `nil`: the model's.
  public var adstock: AdstockKind?
  public var saturation: SaturationKind?

  public init(
    name: String, spend: String, exposure: String? = nil, reach: String? = nil,
    frequency: String? = nil
  ) {
    self.name = name
    self.spend = spend
    self.exposure = exposure
    self.reach = reach
    self.frequency = frequency
  }
}

/// A measure of demand, and the channels that follow it.
public struct DemandSettings: Codable, Sendable, Equatable {
  public var column: String
  /// Empty: every channel.
  public var channels: [String]

  public init(column: String, channels: [String] = []) {
    self.column = column
    self.channels = channels
  }
}
