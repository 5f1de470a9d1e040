import Findings
import Insights

/// What this report is, and how its numbers are written.
public struct ReportBlock: Codable, Sendable, Equatable {
  /// Template: `executive`.
  public var type: String
  public var title: String
  @Null public var client: String?
  public var locale: String
  /// ISO 4217.
  public var currency: String
  /// Level of every interval, such as 0.9.
  public var interval: Double
  /// ROI at which a channel pays for itself: 1 / margin.
  public var breakEven: Double
  /// Version of the program.
  public var version: String
  public var dataName: String
  /// SHA-256 of the input, in hexadecimal.
  public var dataFingerprint: String
  /// What was detected, chosen or assumed, as sentences.
  public var assumptions: [String]

  public init(
    type: String, title: String, client: String? = nil, locale: String, currency: String,
    interval: Double, breakEven: Double, version: String, dataName: String,
    dataFingerprint: String, assumptions: [String]
  ) {
    self.type = type
    self.title = title
    self.client = client
    self.locale = locale
    self.currency = currency
    self.interval = interval
    self.breakEven = breakEven
    self.version = version
    self.dataName = dataName
    self.dataFingerprint = dataFingerprint
    self.assumptions = assumptions
  }
}
