import Calendars
import Wording

/// What came beside what was foretold, and the misses added up.
public struct MissesChart: Chart {
  public var starts: [CivilDate]
  public var actual: [Double]
  public var expected: [Double]
  public var lower: [Double]
  public var upper: [Double]
  /// Index of the first recent period.
  public var firstRecent: Int
  /// Cumulative sums of misses in standard deviations, both at least 0: more came than was foretold, and less.
  public var sumsHigh: [Double]
  public var sumsLow: [Double]
  /// What neither should pass.
  public var limit: Double
  /// Level of the interval.
  public var level: Double
  public var style: NumberStyle

  public init(
    starts: [CivilDate], actual: [Double], expected: [Double], lower: [Double], upper: [Double],
    firstRecent: Int, sumsHigh: [Double], sumsLow: [Double], limit: Double, level: Double,
    style: NumberStyle
  ) {
    self.starts = starts
    self.actual = actual
    self.expected = expected
    self.lower = lower
    self.upper = upper
    self.firstRecent = firstRecent
    self.sumsHigh = sumsHigh
    self.sumsLow = sumsLow
    self.limit = limit
    self.level = level
    self.style = style
  }

  public var table: ChartData {
    let unit = style.outcomeUnit(for: actual + expected)
    func heading(_ words: String) -> String { unit.heading(words) }
    return ChartData(
      columns: [
        style.say("Start"), heading(style.say("Actual")), heading(style.say("Foretold")),
        style.say("\(style.level(level)) interval"), style.say("Sum of misses upwards"),
        style.say("Sum of misses downwards"),
      ],
      rows: starts.indices.map { index in
        [
          starts[index].description, unit.format(actual[index]), unit.format(expected[index]),
          unit.formatRange(lower[index], upper[index]),
          style.decimal(sumsHigh[index], places: 1), style.decimal(sumsLow[index], places: 1),
        ]
      })
  }
}
