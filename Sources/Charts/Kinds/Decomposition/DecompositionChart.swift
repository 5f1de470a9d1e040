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

    public init(label: String, cause: Cause, values: [Double]) {
      self.label = label
      self.cause = cause
      self.values = values
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
  /// Shaded.
  public var window: Window?
  public var style: NumberStyle

  public init(
    starts: [CivilDate], frequency: Frequency, actual: [Double], parts: [Part],
    window: Window? = nil, style: NumberStyle
  ) {
    self.starts = starts
    self.frequency = frequency
    self.actual = actual
    self.parts = parts
    self.window = window
    self.style = style
  }
}
