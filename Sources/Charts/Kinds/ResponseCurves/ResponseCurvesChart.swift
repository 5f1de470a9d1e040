import Drawing
import Wording

/// A small panel per channel: the outcome it would bring at other levels of spend.
public struct ResponseCurvesChart: Chart {
  /// One point of a curve.
  public struct Point: Sendable, Equatable {
    /// Money over the window.
    public var spend: Double
    /// Outcome over the window: mean and interval.
    public var response: Double
    public var lower: Double
    public var upper: Double
    /// What the next unit of money returns here.
    public var marginalReturn: Double

    public init(
      spend: Double, response: Double, lower: Double, upper: Double, marginalReturn: Double
    ) {
      self.spend = spend
      self.response = response
      self.lower = lower
      self.upper = upper
      self.marginalReturn = marginalReturn
    }
  }

  /// One channel.
  public struct Panel: Sendable, Equatable {
    public var channel: ChannelKey
    /// By increasing spend, from zero.
    public var points: [Point]
    public var currentSpend: Double
    public var currentResponse: Double
    /// `nil` without a plan.
    public var plannedSpend: Double?
    /// Most spent in any window of this length; the curve is dashed beyond it.
    public var observedMaximum: Double
    /// Spend in each past window, marked on the axis.
    public var observed: [Double]
    /// What the next unit of money returns at current spend.
    public var nextReturn: Double?

    public init(
      channel: ChannelKey, points: [Point], currentSpend: Double, currentResponse: Double,
      plannedSpend: Double?, observedMaximum: Double, observed: [Double], nextReturn: Double?
    ) {
      self.channel = channel
      self.points = points
      self.currentSpend = currentSpend
      self.currentResponse = currentResponse
      self.plannedSpend = plannedSpend
      self.observedMaximum = observedMaximum
      self.observed = observed
      self.nextReturn = nextReturn
    }
  }

  /// Drawn in this order, three in a row where the width allows.
  public var panels: [Panel]
  /// Panels before this one are left out; the table keeps them, and units are for all.
  public var firstPanel: Int
  /// Panels after this many are left out; the table keeps them.
  public var maximumPanels: Int
  /// Columns to keep free even for fewer panels, so that those left over are as wide as the rest.
  public var leastColumns: Int
  /// ROI at which a channel pays for itself; `nil` when the outcome is not money.
  public var breakEven: Double?
  /// What the filled point is, such as "Q3 2026".
  public var nowLabel: String
  /// What the ticks above the axis are, such as "spend in each of 13 quarters".
  public var observedLabel: String
  /// Level of the interval, such as 0.9.
  public var level: Double
  public var style: NumberStyle
  /// Whether the row that explains the symbols is drawn; off where it is explained elsewhere.
  public var showsKey: Bool
  /// Whether each panel names its channel; off where a card around it does.
  public var showsTitles: Bool

  public init(
    panels: [Panel], firstPanel: Int = 0, maximumPanels: Int = 6, leastColumns: Int = 1,
    breakEven: Double?,
    nowLabel: String = "now",
    observedLabel: String = "spend in past windows", level: Double, style: NumberStyle,
    showsKey: Bool = true, showsTitles: Bool = true
  ) {
    self.panels = panels
    self.firstPanel = firstPanel
    self.maximumPanels = maximumPanels
    self.leastColumns = leastColumns
    self.breakEven = breakEven
    self.nowLabel = nowLabel
    self.observedLabel = observedLabel
    self.level = level
    self.style = style
    self.showsKey = showsKey
    self.showsTitles = showsTitles
  }
}
