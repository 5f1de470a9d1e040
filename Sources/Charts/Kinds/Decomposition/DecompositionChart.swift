import Calendars
import Drawing
import Wording

/// What the outcome was made of, over time: stacked areas with the actual outcome as a line.
///
/// Below it, on the same time axis, media alone on a larger scale. More than two years of daily or
/// weekly data are drawn as means per period within each month, so that long and short months compare.
public struct DecompositionChart: Chart {
  /// One cause over time.
  public struct Part: Sendable, Equatable {
    /// As printed.
    public var label: String
    public var cause: Cause
    /// One value per period, in the outcome's unit.
    public var values: [Double]
    /// Over all periods of the data; the sum of the values unless given.
    public var total: Double

    public init(label: String, cause: Cause, values: [Double], total: Double? = nil) {
      self.label = label
      self.cause = cause
      self.values = values
      self.total = total ?? values.reduce(0, +)
    }
  }

  /// Days to point out, such as the last quarter.
  public struct Window: Sendable, Equatable {
    public var label: String
    public var start: CivilDate
    /// The last day included.
    public var end: CivilDate

    public init(label: String, start: CivilDate, end: CivilDate) {
      self.label = label
      self.start = start
      self.end = end
    }
  }

  /// First day of every period.
  public var starts: [CivilDate]
  public var frequency: Frequency
  /// The outcome as recorded, one value per period.
  public var actual: [Double]
  /// Baseline first, then components, then channels; all as long as `starts`.
  public var parts: [Part]
  /// How much time one point stands for.
  public var grain: Grain
  /// Whether the values are means at the grain already, and drawn as they are.
  public var isAggregated: Bool
  /// The outcome over all periods of the data.
  public var total: Double
  /// Shaded.
  public var window: Window?
  public var style: NumberStyle

  public init(
    starts: [CivilDate], frequency: Frequency, actual: [Double], parts: [Part],
    window: Window? = nil, style: NumberStyle
  ) {
    grain = Grain(frequency: frequency, periods: starts.count)
    isAggregated = false
    total = actual.reduce(0, +)
    self.starts = starts
    self.frequency = frequency
    self.actual = actual
    self.parts = parts
    self.window = window
    self.style = style
  }

  /// A decomposition whose values are means at a grain already.
  ///
  /// - Parameter total: the outcome over all periods of the data.
  public init(
    starts: [CivilDate], frequency: Frequency, grain: Grain, actual: [Double], parts: [Part],
    total: Double, window: Window? = nil, style: NumberStyle
  ) {
    self.init(
      starts: starts, frequency: frequency, actual: actual, parts: parts, window: window,
      style: style)
    self.grain = grain
    self.total = total
    isAggregated = true
  }
}
