import Drawing
import Wording

/// What was believed of each channel's return before the data, beside what is believed after.
public struct PriorChart: Chart {
  /// One channel.
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    public var prior: ChartEstimate
    public var posterior: ChartEstimate
    /// Whether the data, more than the prior, made the estimate.
    public var isDataInformed: Bool

    public init(
      channel: ChannelKey, prior: ChartEstimate, posterior: ChartEstimate, isDataInformed: Bool
    ) {
      self.channel = channel
      self.prior = prior
      self.posterior = posterior
      self.isDataInformed = isDataInformed
    }
  }

  /// Drawn in this order.
  public var rows: [Row]
  /// Level of both intervals, such as 0.9.
  public var level: Double
  public var style: NumberStyle

  public init(rows: [Row], level: Double, style: NumberStyle) {
    self.rows = rows
    self.level = level
    self.style = style
  }
}
