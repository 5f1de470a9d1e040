import Calendars
import Wording

/// A return in windows that roll over the data, beside the band it had in a baseline.
public struct TimelineChart: Chart {
  /// One window, by its last day.
  public struct Window: Sendable, Equatable {
    public var end: CivilDate
    /// `nil` where nothing was spent.
    public var value: ChartEstimate?

    public init(end: CivilDate, value: ChartEstimate?) {
      self.end = end
      self.value = value
    }
  }

  /// In order of time; the last one is the recent window.
  public var points: [Window]
  public var baseline: ChartEstimate?
  /// What the baseline is called, such as "A year before".
  public var baselineLabel: String
  /// `nil` when the outcome is a count.
  public var breakEven: Double?
  /// Level of the intervals.
  public var level: Double
  public var style: NumberStyle

  public init(
    points: [Window], baseline: ChartEstimate?, baselineLabel: String, breakEven: Double?,
    level: Double, style: NumberStyle
  ) {
    self.points = points
    self.baseline = baseline
    self.baselineLabel = baselineLabel
    self.breakEven = breakEven
    self.level = level
    self.style = style
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Window’s last day"), style.say("Return"),
        style.say("\(style.level(level)) interval"),
      ],
      rows: points.map { point in
        [
          point.end.description, point.value.map { style.ratio($0.mean) } ?? NumberStyle.missing,
          point.value.map { style.ratioRange($0.lower, $0.upper) } ?? NumberStyle.missing,
        ]
      })
  }
}
