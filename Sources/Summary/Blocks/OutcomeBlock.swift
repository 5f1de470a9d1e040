import Findings
import Insights
import Settings

/// What the model explains.
public struct OutcomeBlock: Codable, Sendable, Equatable {
  public var name: String
  public var kind: OutcomeKind
  /// `null` when the outcome is a count.
  @Null public var currency: String?
  public var total: Double
  public var expectedTotal: Double
  /// Conversions behind a valued outcome.
  @Null public var counts: Double?

  public init(
    name: String, kind: OutcomeKind, currency: String? = nil, total: Double,
    expectedTotal: Double, counts: Double? = nil
  ) {
    self.name = name
    self.kind = kind
    self.currency = currency
    self.total = total
    self.expectedTotal = expectedTotal
    self.counts = counts
  }
}
