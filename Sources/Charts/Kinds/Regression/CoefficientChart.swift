import Wording

/// A dot with its interval per coefficient, by part of the model, around a line at zero.
public struct CoefficientChart: Chart {
  /// One coefficient.
  public struct Row: Sendable, Equatable {
    public var name: String
    /// For a swatch and colour; `nil` for what is no channel.
    public var channel: ChannelKey?
    /// In the chart's unit.
    public var estimate: ChartEstimate

    public init(name: String, channel: ChannelKey? = nil, estimate: ChartEstimate) {
      self.name = name
      self.channel = channel
      self.estimate = estimate
    }
  }

  /// Coefficients that belong together, such as "Media".
  public struct Part: Sendable, Equatable {
    public var name: String
    public var rows: [Row]

    public init(name: String, rows: [Row]) {
      self.name = name
      self.rows = rows
    }
  }

  public var parts: [Part]
  /// How far an interval must stay off zero to be clear of it; above 0 where estimates cannot be negative.
  public var clearance: Double
  /// Level of the intervals, such as 0.9.
  public var level: Double
  /// What the axis says, such as "standard deviations of revenue".
  public var unitLabel: String
  public var style: NumberStyle

  public init(
    parts: [Part], clearance: Double = 0, level: Double, unitLabel: String, style: NumberStyle
  ) {
    self.parts = parts
    self.clearance = clearance
    self.level = level
    self.unitLabel = unitLabel
    self.style = style
  }

  /// Whether the interval leaves out zero.
  func isClear(_ row: Row) -> Bool {
    row.estimate.lower > clearance || row.estimate.upper < -clearance
  }

  func number(_ value: Double) -> String {
    guard value.isFinite else { return NumberStyle.missing }
    let size = parts.flatMap(\.rows).reduce(0) { max($0, abs($1.estimate.mean)) }
    return style.decimal(
      value, places: size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3, signed: true)
  }

  func range(_ estimate: ChartEstimate) -> String {
    guard estimate.lower.isFinite, estimate.upper.isFinite else { return NumberStyle.missing }
    return style.say("\(number(estimate.lower)) to \(number(estimate.upper))")
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Part"), style.say("Coefficient"), style.say("Estimate"),
        style.interval(level), style.say("Leaves out zero"),
      ],
      rows: parts.flatMap { part in
        part.rows.map {
          [
            part.name, $0.name, number($0.estimate.mean), range($0.estimate),
            style.yesOrNo(isClear($0)),
          ]
        }
      })
  }
}
