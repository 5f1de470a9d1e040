import Findings
import Calendars
import Insights

/// A lift test beside what the model makes of the same change.
public struct ExperimentBlock: Codable, Sendable, Equatable {
  public var channel: String
  /// `null` for the whole market.
  @Null public var geo: String?
  public var start: CivilDate
  /// The last day included.
  public var end: CivilDate
  public var spendChange: Double
  /// As measured, and its standard error.
  public var lift: Double
  public var standardError: Double
  /// What the model says the change brought.
  public var model: EstimateBlock
  /// Model minus test, over the root of both variances.
  @Null public var distance: Double?
  public var agreement: Agreement
  public var message: String

  public init(
    channel: String, geo: String? = nil, start: CivilDate, end: CivilDate, spendChange: Double,
    lift: Double, standardError: Double, model: EstimateBlock, distance: Double? = nil,
    agreement: Agreement, message: String
  ) {
    self.channel = channel
    self.geo = geo
    self.start = start
    self.end = end
    self.spendChange = spendChange
    self.lift = lift
    self.standardError = standardError
    self.model = model
    self.distance = distance
    self.agreement = agreement
    self.message = message
  }
}
