import Drawing
import Wording

/// How often intervals of one level held the truth, group by group, beside the range that passes.
public struct CoverageChart: Chart {
  /// One group: the share held, with its standard error.
  public struct Row: Sendable, Equatable {
    public var name: String
    public var count: Int
    public var share: Double
    public var standardError: Double

    public init(name: String, count: Int, share: Double, standardError: Double) {
      self.name = name
      self.count = count
      self.share = share
      self.standardError = standardError
    }
  }

  public var rows: [Row]
  /// What the intervals promise.
  public var level: Double
  /// Shares that pass.
  public var passing: ClosedRange<Double>
  public var style: NumberStyle

  public init(rows: [Row], level: Double, passing: ClosedRange<Double>, style: NumberStyle) {
    self.rows = rows
    self.level = level
    self.passing = passing
    self.style = style
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Channels"), style.say("Count"), style.say("Held"), style.say("Standard error"),
      ],
      rows: rows.map {
        [
          $0.name, style.grouped($0.count), style.percent($0.share),
          style.percent($0.standardError),
        ]
      })
  }
}
