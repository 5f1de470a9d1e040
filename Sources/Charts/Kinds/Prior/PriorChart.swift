import Drawing
import Wording

/// A small panel per channel: what was believed of its return before the data, beside what is believed after.
public struct PriorChart: Chart {
  /// One channel.
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    public var prior: KnownReturn
    public var posterior: KnownReturn
    /// Whether the data, more than the prior, made the estimate.
    public var isDataInformed: Bool

    public init(
      channel: ChannelKey, prior: KnownReturn, posterior: KnownReturn, isDataInformed: Bool
    ) {
      self.channel = channel
      self.prior = prior
      self.posterior = posterior
      self.isDataInformed = isDataInformed
    }
  }

  /// Drawn in this order, up to `mostPanels`; the table has all.
  public var rows: [Row]
  /// ROI at which a channel pays for itself; `nil` when the outcome is not money.
  public var breakEven: Double?
  /// Level of both intervals, such as 0.9.
  public var level: Double
  /// Whether it stands in a narrow column, where words around it say what its lines are.
  public var isNarrow: Bool
  public var style: NumberStyle

  public init(
    rows: [Row], breakEven: Double?, level: Double, isNarrow: Bool = false, style: NumberStyle
  ) {
    self.rows = rows
    self.breakEven = breakEven
    self.level = level
    self.isNarrow = isNarrow
    self.style = style
  }

  /// Panels that a page holds.
  package static let mostPanels = 48
}
