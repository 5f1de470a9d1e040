import Calendars
import Wording

/// Standardised residuals over time, with the range that chance explains and the largest named.
public struct ResidualTimeChart: Chart {
  /// First day of every period.
  public var starts: [CivilDate]
  /// Actual minus expected in standard deviations, one per period; `nil` where there is none.
  public var residuals: [Double?]
  public var style: NumberStyle

  public init(starts: [CivilDate], residuals: [Double?], style: NumberStyle) {
    self.starts = starts
    self.residuals = residuals
    self.style = style
  }

  /// Periods with a residual.
  var points: [(date: CivilDate, value: Double)] {
    zip(starts, residuals).compactMap { date, value in
      value.flatMap { $0.isFinite ? (date, $0) : nil }
    }
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Start"), style.say("Residual, standard deviations"), style.say("Beyond two"),
      ],
      rows: points.map {
        [
          $0.date.description, style.decimal($0.value, places: 2, signed: true),
          style.yesOrNo(abs($0.value) > SpreadBand.limit),
        ]
      })
  }
}
