import Calendars
import Wording

/// The outcome as recorded, and what is expected of the periods ahead under one or two ways of spending.
public struct ForecastChart: Chart {
  /// What is expected under one way of spending, per period ahead.
  public struct Path: Sendable, Equatable {
    public var expected: [Double]
    /// Bounds of the predictive interval.
    public var lower: [Double]
    public var upper: [Double]

    public init(expected: [Double], lower: [Double], upper: [Double]) {
      self.expected = expected
      self.lower = lower
      self.upper = upper
    }
  }

  /// First day of every recorded period shown.
  public var pastStarts: [CivilDate]
  public var actual: [Double]
  /// First day of every period ahead.
  public var starts: [CivilDate]
  public var current: Path
  /// `nil` where no plan may be shown.
  public var planned: Path?
  /// Level of the interval, such as 0.9.
  public var level: Double
  public var style: NumberStyle

  public init(
    pastStarts: [CivilDate], actual: [Double], starts: [CivilDate], current: Path, planned: Path?,
    level: Double, style: NumberStyle
  ) {
    self.pastStarts = pastStarts
    self.actual = actual
    self.starts = starts
    self.current = current
    self.planned = planned
    self.level = level
    self.style = style
  }
}
