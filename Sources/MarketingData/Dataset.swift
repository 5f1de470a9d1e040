import Calendars
import Settings

/// One row per period: what was sold, what was spent, and what else moved sales.
///
/// Every series has one value per period, in order of time, with no period missing.
public struct Dataset: Codable, Sendable, Equatable {
  /// The data's own name, from the file: `sales-2025` for `sales-2025.csv`.
  public var name: String
  public var frequency: Frequency
  /// The first day of each period.
  public var starts: [CivilDate]
  public var outcome: Outcome
  /// ISO 4217 code of the spend, and of the outcome where that is money.
  public var currency: String
  public var channels: [Channel]
  public var controls: [Series]
  /// Media without spend.
  public var organic: [Series]
  /// Treatments that are not media; counted as components.
  public var nonMedia: [Series]
  /// Events as 0/1 flags, one per category.
  public var events: [Series]
  /// The geographies that were summed; empty for national data.
  public var geos: [String]
  /// Measures of demand that media chases: controls that also name the channels that follow them.
  public var demand: [DemandSeries] = []
  /// Customers won in each period, where the data say; not part of the model.
  public var newCustomers: [Double]?
  /// The data of each geography, where there are several; the series above are their sums.
  public var panel: GeoPanel?

  public init(
    name: String, frequency: Frequency, starts: [CivilDate], outcome: Outcome, currency: String,
    channels: [Channel], controls: [Series] = [], organic: [Series] = [],
    nonMedia: [Series] = [], events: [Series] = [], geos: [String] = []
  ) {
    self.name = name
    self.frequency = frequency
    self.starts = starts
    self.outcome = outcome
    self.currency = currency
    self.channels = channels
    self.controls = controls
    self.organic = organic
    self.nonMedia = nonMedia
    self.events = events
    self.geos = geos
  }

  /// Number of periods.
  public var count: Int { starts.count }

  /// The last day included in the data.
  public var lastDay: CivilDate {
    starts.last.map { frequency.lastDay(from: $0) } ?? CivilDate(dayNumber: 0)
  }
}

/// A named column of numbers, one per period.
public struct Series: Codable, Sendable, Equatable {
  public var name: String
  public var values: [Double]

  public init(name: String, values: [Double]) {
    self.name = name
    self.values = values
  }
}

/// A measure of demand, one value per period.
public struct DemandSeries: Codable, Sendable, Equatable {
  public var series: Series
  /// Names of the channels that follow it; empty: every channel.
  public var channels: [String]

  public init(series: Series, channels: [String]) {
    self.series = series
    self.channels = channels
  }
}

/// The same periods, once per geography.
public struct GeoPanel: Codable, Sendable, Equatable {
  /// One national-shaped data set per geography, in the order of `Dataset.geos`; none has a panel of its own.
  public var data: [Dataset]
  /// People in each; all 1 where the data do not say.
  public var populations: [Double]

  public init(data: [Dataset], populations: [Double]) {
    self.data = data
    self.populations = populations
  }
}

/// What the model explains.
public struct Outcome: Codable, Sendable, Equatable {
  /// The column's header.
  public var name: String
  public var kind: OutcomeKind
  /// The modelled values: money for revenue and for valued conversions, else a count.
  public var values: [Double]
  /// Whether `values` are money; false for conversions without a value.
  public var isMoney: Bool
  /// The conversions behind valued conversions.
  public var counts: [Double]?

  public init(
    name: String, kind: OutcomeKind, values: [Double], isMoney: Bool, counts: [Double]? = nil
  ) {
    self.name = name
    self.kind = kind
    self.values = values
    self.isMoney = isMoney
    self.counts = counts
  }
}

/// A paid channel.
public struct Channel: Codable, Sendable, Equatable {
  public var name: String
  /// Money per period.
  public var spend: [Double]
  /// What drives the effect where it is known (impressions, clicks, reach x frequency); else spend does.
  public var exposure: [Double]?
  /// People reached in each period, where the data say.
  public var reach: [Double]?
  /// The kinds of its transforms where they are not the model's.
  public var adstock: AdstockKind?
  public var saturation: SaturationKind?

  public init(name: String, spend: [Double], exposure: [Double]? = nil) {
    self.name = name
    self.spend = spend
    self.exposure = exposure
  }

  /// The series that drives the effect.
  public var driver: [Double] { exposure ?? spend }
}
