import Findings
import Insights
import MediaMix

/// Correlations of the model's columns, media after carry-over and saturation.
public struct ModelCorrelationBlock: Codable, Sendable, Equatable {
  public var names: [String]
  public var kinds: [ModelColumnKind]
  /// A row per name; `null` for a column that does not vary.
  public var values: [[Double?]]

  public init(names: [String], kinds: [ModelColumnKind], values: [[Double?]]) {
    self.names = names
    self.kinds = kinds
    self.values = values
  }
}

/// Variance inflation of one of the model's columns beside all others, trend and seasons included.
public struct ModelInflationBlock: Codable, Sendable, Equatable {
  public var name: String
  public var kind: ModelColumnKind
  /// `null` where the other columns make it up exactly, or where it does not vary.
  @Null public var factor: Double?
  /// Whether the other columns make it up exactly.
  public var repeated: Bool
  /// The column it is most correlated with, and how.
  @Null public var closest: String?
  @Null public var correlation: Double?

  public init(
    name: String, kind: ModelColumnKind, factor: Double?, repeated: Bool, closest: String?,
    correlation: Double?
  ) {
    self.name = name
    self.kind = kind
    self.factor = factor
    self.repeated = repeated
    self.closest = closest
    self.correlation = correlation
  }
}
