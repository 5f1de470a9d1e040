import Drawing
import Wording

/// The most that each total budget can bring, against today.
public struct FrontierChart: Chart {
  /// The best allocation of one budget.
  public struct Point: Sendable, Equatable {
    /// Money over the window.
    public var budget: Double
    /// Outcome against today's.
    public var gain: ChartEstimate

    public init(budget: Double, gain: ChartEstimate) {
      self.budget = budget
      self.gain = gain
    }
  }

  /// By increasing budget.
  public var points: [Point]
  /// Spent now; its gain is zero.
  public var currentBudget: Double
  /// The plan's budget and gain; `nil` without a plan.
  public var planned: Point?
  /// Budget at which the next unit of money returns just what it costs; `nil` when not reached.
  public var breakEvenBudget: Double?
  /// ROI at which a channel pays for itself; `nil` when the outcome is not money.
  public var breakEven: Double?
  /// Level of the interval, such as 0.9.
  public var level: Double
  public var style: NumberStyle

  public init(
    points: [Point], currentBudget: Double, planned: Point?, breakEvenBudget: Double?,
    breakEven: Double?, level: Double, style: NumberStyle
  ) {
    self.points = points
    self.currentBudget = currentBudget
    self.planned = planned
    self.breakEvenBudget = breakEvenBudget
    self.breakEven = breakEven
    self.level = level
    self.style = style
  }
}
