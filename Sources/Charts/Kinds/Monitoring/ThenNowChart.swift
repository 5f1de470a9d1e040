import Drawing
import Wording

/// Each channel's return in a baseline and now, both with intervals.
public struct ThenNowChart: Chart {
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    /// `nil` without spend.
    public var before: ChartEstimate?
    public var now: ChartEstimate?
    /// What the earlier report said of all periods; drawn as a tick.
    public var earlier: Double?
    /// Now over before, less 1.
    public var change: Double?
    /// Whether the change is for the worse or the better surely; `nil`: not sure.
    public var isWorse: Bool?

    public init(
      channel: ChannelKey, before: ChartEstimate?, now: ChartEstimate?, earlier: Double?,
      change: Double?, isWorse: Bool?
    ) {
      self.channel = channel
      self.before = before
      self.now = now
      self.earlier = earlier
      self.change = change
      self.isWorse = isWorse
    }
  }

  /// Drawn in this order.
  public var rows: [Row]
  /// Heading of the baseline's column, such as "A year before".
  public var beforeLabel: String
  /// `nil` when the outcome is a count.
  public var breakEven: Double?
  public var level: Double
  public var style: NumberStyle

  public init(
    rows: [Row], beforeLabel: String, breakEven: Double?, level: Double, style: NumberStyle
  ) {
    self.rows = rows
    self.beforeLabel = beforeLabel
    self.breakEven = breakEven
    self.level = level
    self.style = style
  }

  public var table: ChartData {
    let interval = style.say("\(style.level(level)) interval")
    return ChartData(
      columns: [
        style.say("Channel"), beforeLabel, style.say("\(beforeLabel), \(interval)"),
        style.say("Now"), style.say("Now, \(interval)"), style.say("Change"),
      ],
      rows: rows.map { row in
        [
          row.channel.name, ratio(row.before), range(row.before), ratio(row.now), range(row.now),
          row.change.map { style.percent($0, places: 0, signed: true) } ?? NumberStyle.missing,
        ]
      })
  }

  func ratio(_ estimate: ChartEstimate?) -> String {
    estimate.map { style.ratio($0.mean) } ?? NumberStyle.missing
  }

  func range(_ estimate: ChartEstimate?) -> String {
    estimate.map { style.ratioRange($0.lower, $0.upper) } ?? NumberStyle.missing
  }
}
