import Wording

/// How much overlap with the other series widens each estimate: a bar per series, lines at 5 and 10.
public struct InflationChart: Chart {
  /// One series.
  public struct Row: Sendable, Equatable {
    public var name: String
    /// For a swatch; `nil` for what is no channel.
    public var channel: ChannelKey?
    /// At least 1; infinite when the others determine it; `nil` where it cannot be told.
    public var factor: Double?

    public init(name: String, channel: ChannelKey? = nil, factor: Double?) {
      self.name = name
      self.channel = channel
      self.factor = factor
    }
  }

  /// Drawn in this order; largest first.
  public var rows: [Row]
  public var style: NumberStyle

  public init(rows: [Row], style: NumberStyle) {
    self.rows = rows
    self.style = style
  }

  /// Factors from which overlap is worth watching, and from which it is too much.
  static let watch = 5.0
  static let high = 10.0
  /// Larger ones are not told apart.
  static let most = 1_000.0

  func number(_ factor: Double?) -> String {
    guard let factor, !factor.isNaN else { return NumberStyle.missing }
    guard factor <= Self.most else { return "> " + style.grouped(Self.most) }
    return factor < 100 ? style.decimal(factor, places: 1) : style.grouped(factor)
  }

  func word(_ factor: Double?) -> String {
    guard let factor, !factor.isNaN else { return NumberStyle.missing }
    if factor >= Self.high { return style.say("High") }
    return factor >= Self.watch ? style.say("Watch") : style.say("Low")
  }

  public var table: ChartData {
    ChartData(
      columns: [style.say("Series"), style.say("Variance inflation"), style.say("Level")],
      rows: rows.map { [$0.name, number($0.factor), word($0.factor)] })
  }
}
