import Calendars

/// What a report says of an earlier one is read from here: the part of its `executive_summary.json` that can be compared.
///
/// Properties bear the names of the summary's keys. Whatever an older summary may lack is optional; what every summary
/// has had from the first is not. Whether it may be compared with the data at hand is asked of `mismatch(with:)`.
public struct EarlierReport: Codable, Sendable, Equatable {
  public var schemaVersion: String?
  public var report: About?
  public var period: Period
  public var outcome: Outcome
  public var model: Model?
  public var grade: Grade?
  public var baseline: Part?
  public var components: [Part]?
  public var channels: [Channel]
  public var media: Media?
  public var attribution: Attribution?
  public var optimization: Plan?
  public var coefficients: [Coefficient]?
  public var series: Series?

  /// Level of its intervals; 0.9 where it does not say.
  public var interval: Double { report?.interval ?? 0.9 }

  /// ISO 4217, where it says; a count of the outcome has none of its own.
  public var currency: String? { outcome.currency ?? report?.currency }

  public func channel(_ name: String) -> Channel? { channels.first { $0.name == name } }

  /// A mean and its bounds at the report's level.
  public struct Range: Codable, Sendable, Equatable {
    public var mean: Double
    public var lower: Double
    public var upper: Double

    public init(mean: Double, lower: Double, upper: Double) {
      self.mean = mean
      self.lower = lower
      self.upper = upper
    }
  }

  public struct About: Codable, Sendable, Equatable {
    public var type: String?
    public var title: String?
    public var currency: String?
    public var interval: Double?
    public var breakEven: Double?
    public var version: String?
    public var dataName: String?
    public var dataFingerprint: String?
  }

  public struct Period: Codable, Sendable, Equatable {
    public var start: CivilDate
    /// The last day included.
    public var end: CivilDate
    public var frequency: Frequency
    public var periods: Int
  }

  public struct Outcome: Codable, Sendable, Equatable {
    public var name: String
    /// `revenue` or `conversions`.
    public var kind: String
    public var currency: String?
    public var total: Double
    public var expectedTotal: Double?
  }

  /// One cause's part of the outcome.
  public struct Part: Codable, Sendable, Equatable {
    public var name: String?
    public var label: String?
    public var contribution: Range
    public var share: Double?
  }

  public struct Channel: Codable, Sendable, Equatable {
    public var name: String
    public var spend: Double
    public var spendShare: Double?
    public var contribution: Range
    public var contributionShare: Double?
    /// `nil` without spend.
    public var roi: Range?
    public var marginalRoi: Range?
    public var probabilityAboveBreakeven: Double?
    public var recommendation: String?
    /// The last comparable year.
    public var recent: Recent?
  }

  /// Spend and what came of it in the last comparable year.
  public struct Recent: Codable, Sendable, Equatable {
    public var start: CivilDate
    public var end: CivilDate
    public var spend: Double
    public var contribution: Range
    public var roi: Range?
    public var marginalRoi: Range?
  }

  /// All paid media together.
  public struct Media: Codable, Sendable, Equatable {
    public var spend: Double
    public var contribution: Range
    public var share: Range?
    public var roi: Range?
    public var marginalRoi: Range?
    public var recent: Recent?
  }

  public struct Attribution: Codable, Sendable, Equatable {
    public var method: String?
    /// Of media's contribution, by channel.
    public var shares: [String: Double]
  }
}
