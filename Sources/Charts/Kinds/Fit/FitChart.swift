import Calendars
import Drawing
import Wording

/// The outcome as recorded and as the model expects it, with what is left over below.
public struct FitChart: Chart {
  /// Periods predicted by a refit that had not seen them: the last ones.
  public struct Holdout: Sendable, Equatable {
    /// Index of the first held-out period.
    public var start: Int
    /// One value per held-out period.
    public var expected: [Double]
    public var lower: [Double]
    public var upper: [Double]

    public init(start: Int, expected: [Double], lower: [Double], upper: [Double]) {
      self.start = start
      self.expected = expected
      self.lower = lower
      self.upper = upper
    }
  }

  /// First day of every period.
  public var starts: [CivilDate]
  public var frequency: Frequency
  public var actual: [Double]
  public var expected: [Double]
  /// Bounds of the predictive interval.
  public var lower: [Double]
  public var upper: [Double]
  /// Takes the place of the fit in its periods; `nil` without a holdout.
  public var holdout: Holdout?
  /// Level of the interval, such as 0.9.
  public var level: Double
  public var style: NumberStyle

  public init(
    starts: [CivilDate], frequency: Frequency, actual: [Double], expected: [Double],
    lower: [Double], upper: [Double], holdout: Holdout?, level: Double, style: NumberStyle
  ) {
    self.starts = starts
    self.frequency = frequency
    self.actual = actual
    self.expected = expected
    self.lower = lower
    self.upper = upper
    self.holdout = holdout
    self.level = level
    self.style = style
  }
}
