import Calendars
import Wording

/// Cook's distance of every period: how far the fit would move without it.
public struct InfluenceChart: Chart {
  /// First day of every period.
  public var starts: [CivilDate]
  /// At least 0, one per period; `nil` where there is none.
  public var distances: [Double?]
  /// Distances above it deserve a look, commonly 4 / periods.
  public var threshold: Double
  /// What the threshold is, such as "4 / periods".
  public var thresholdLabel: String
  public var style: NumberStyle

  public init(
    starts: [CivilDate], distances: [Double?], threshold: Double,
    thresholdLabel: String = "4 / periods", style: NumberStyle
  ) {
    self.starts = starts
    self.distances = distances
    self.threshold = threshold
    self.thresholdLabel = thresholdLabel
    self.style = style
  }

  /// Periods with a distance.
  var points: [(date: CivilDate, value: Double)] {
    zip(starts, distances).compactMap { date, value in
      value.flatMap { $0.isFinite ? (date, max($0, 0)) : nil }
    }
  }

  /// Digits after the mark that tell the distances apart.
  var places: Int { threshold < 0.01 ? 4 : threshold < 0.1 ? 3 : 2 }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Start"), style.say("Cook’s distance"), style.say("Above \(thresholdLabel)"),
      ],
      rows: points.map {
        [
          $0.date.description, style.decimal($0.value, places: places),
          style.yesOrNo($0.value > threshold),
        ]
      })
  }
}
