import Drawing
import Wording

/// Spend now and in the plan with its bounds, and what the change is expected to bring.
public struct AllocationChart: Chart {
  /// One channel; spend in money over the window.
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    public var current: Double
    public var planned: Double
    public var lowerBound: Double
    public var upperBound: Double
    /// Change in outcome.
    public var effect: ChartEstimate

    public init(
      channel: ChannelKey, current: Double, planned: Double, lowerBound: Double,
      upperBound: Double, effect: ChartEstimate
    ) {
      self.channel = channel
      self.current = current
      self.planned = planned
      self.lowerBound = lowerBound
      self.upperBound = upperBound
      self.effect = effect
    }
  }

  /// Drawn in this order; largest increase first.
  public var rows: [Row]
  /// Effect of the whole plan, from joint draws; `nil` leaves the total's effect out.
  public var total: ChartEstimate?
  /// Name of the outcome in lower case, such as "revenue".
  public var outcome: String
  /// Heading of the current spend, such as "Q3 2026".
  public var nowLabel: String
  /// Level of the interval, such as 0.9.
  public var level: Double
  public var style: NumberStyle

  public init(
    rows: [Row], total: ChartEstimate?, outcome: String = "revenue", nowLabel: String = "Now",
    level: Double, style: NumberStyle
  ) {
    self.rows = rows
    self.total = total
    self.outcome = outcome
    self.nowLabel = nowLabel
    self.level = level
    self.style = style
  }
}
