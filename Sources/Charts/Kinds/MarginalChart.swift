import Drawing
import Wording

/// What each channel's next unit of money returns, beside what the average one did.
public struct MarginalChart: Chart {
  /// One channel; returns are outcome per unit of money, `nil` without spend.
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    public var average: Double?
    public var next: ChartEstimate?

    public init(channel: ChannelKey, average: Double?, next: ChartEstimate?) {
      self.channel = channel
      self.average = average
      self.next = next
    }
  }

  /// Drawn in this order; highest next return first.
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
