import Findings
import Insights

/// What one geography spent and got over all periods.
public struct GeoBlock: Codable, Sendable, Equatable {
  public var name: String
  /// Total of the outcome.
  public var outcome: Double
  public var channels: [GeoChannelBlock]

  public init(name: String, outcome: Double, channels: [GeoChannelBlock]) {
    self.name = name
    self.outcome = outcome
    self.channels = channels
  }
}

/// One paid channel in one geography.
public struct GeoChannelBlock: Codable, Sendable, Equatable {
  public var name: String
  public var spend: Double
  public var contribution: EstimateBlock
  /// `null` without spend.
  @Null public var roi: EstimateBlock?

  public init(name: String, spend: Double, contribution: EstimateBlock, roi: EstimateBlock?) {
    self.name = name
    self.spend = spend
    self.contribution = contribution
    self.roi = roi
  }
}
