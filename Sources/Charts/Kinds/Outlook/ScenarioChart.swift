import Drawing
import Wording

/// Other budgets and splits side by side: what each would change against now.
public struct ScenarioChart: Chart {
  /// One scenario.
  public struct Row: Sendable, Equatable {
    public var name: String
    /// Money over the window.
    public var spend: Double
    /// Change in outcome; `nil` for the row the others are compared with.
    public var change: ChartEstimate?
    /// Mean change in profit; `nil` where the outcome is not money.
    public var profit: Double?
    /// Whether it is the plan that is recommended.
    public var isRecommended: Bool

    public init(
      name: String, spend: Double, change: ChartEstimate?, profit: Double? = nil,
      isRecommended: Bool = false
    ) {
      self.name = name
      self.spend = spend
      self.change = change
      self.profit = profit
      self.isRecommended = isRecommended
    }
  }

  /// Drawn in this order.
  public var rows: [Row]
  /// Name of the outcome in lower case, such as "revenue".
  public var outcome: String
  /// Level of the interval, such as 0.9.
  public var level: Double
  public var style: NumberStyle

  public init(rows: [Row], outcome: String = "revenue", level: Double, style: NumberStyle) {
    self.rows = rows
    self.outcome = outcome
    self.level = level
    self.style = style
  }
}
