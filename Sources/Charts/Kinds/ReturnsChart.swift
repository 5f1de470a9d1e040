import Drawing
import Wording

/// What each channel returned per unit of money: mean, 50 % interval and interval, against break-even.
public struct ReturnsChart: Chart {
  /// One channel.
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    /// Outcome per unit of money; `nil` without spend.
    public var roi: ChartEstimate?
    public var tier: Tier

    public init(channel: ChannelKey, roi: ChartEstimate?, tier: Tier) {
      self.channel = channel
      self.roi = roi
      self.tier = tier
    }
  }

  /// Drawn in this order; highest return first.
  public var rows: [Row]
  /// ROI at which a channel pays for itself; `nil` when the outcome is not money.
  public var breakEven: Double?
  /// Level of the interval, such as 0.9.
  public var level: Double
  public var style: NumberStyle

  public init(rows: [Row], breakEven: Double?, level: Double, style: NumberStyle) {
    self.rows = rows
    self.breakEven = breakEven
    self.level = level
    self.style = style
  }
}
