import Findings
import Insights

/// All paid media together; intervals are from joint draws, not sums of bounds.
public struct MediaBlock: Codable, Sendable, Equatable {
  public var spend: Double
  public var contribution: EstimateBlock
  /// Of the outcome's total.
  public var share: EstimateBlock
  @Null public var roi: EstimateBlock?
  @Null public var marginalRoi: EstimateBlock?
  @Null public var probabilityAboveBreakeven: Double?
  public var recent: RecentBlock

  public init(
    spend: Double, contribution: EstimateBlock, share: EstimateBlock, roi: EstimateBlock? = nil,
    marginalRoi: EstimateBlock? = nil, probabilityAboveBreakeven: Double? = nil,
    recent: RecentBlock
  ) {
    self.spend = spend
    self.contribution = contribution
    self.share = share
    self.roi = roi
    self.marginalRoi = marginalRoi
    self.probabilityAboveBreakeven = probabilityAboveBreakeven
    self.recent = recent
  }
}
