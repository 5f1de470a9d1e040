import Drawing
import Wording

/// Each channel's change in spend beside the change in outcome it is expected to bring.
///
/// Two groups of diverging bars share one grid of rows; whiskers are the interval of the effect.
public struct PlanChart: Chart {
  /// One channel's move.
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    /// Planned spend minus spend now, in money.
    public var change: Double
    /// Change in outcome.
    public var effect: ChartEstimate

    public init(channel: ChannelKey, change: Double, effect: ChartEstimate) {
      self.channel = channel
      self.change = change
      self.effect = effect
    }
  }

  /// Drawn in this order; largest increase first.
  public var rows: [Row]
  /// Name of the outcome in lower case, such as "revenue".
  public var outcome: String
  /// Level of the interval, such as 0.9.
  public var level: Double
  public var style: NumberStyle
  /// Whether the change in spend stands beside the effect; without it a narrow picture can be read.
  public var showsSpend: Bool

  public init(
    rows: [Row], outcome: String = "revenue", level: Double, style: NumberStyle,
    showsSpend: Bool = true
  ) {
    self.rows = rows
    self.outcome = outcome
    self.level = level
    self.style = style
    self.showsSpend = showsSpend
  }
}
