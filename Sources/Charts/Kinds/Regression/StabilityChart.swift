import Calendars
import Wording

/// A small panel per channel: its estimate from windows that roll over the data, beside that from all of it.
public struct StabilityChart: Chart {
  /// The estimate from one window.
  public struct Point: Sendable, Equatable {
    /// Last day of the window.
    public var end: CivilDate
    /// `nil` where the window could not tell.
    public var value: Double?
    /// Bounds of the interval; `nil` for none.
    public var lower: Double?
    public var upper: Double?

    public init(end: CivilDate, value: Double?, lower: Double? = nil, upper: Double? = nil) {
      self.end = end
      self.value = value
      self.lower = lower
      self.upper = upper
    }
  }

  /// One channel.
  public struct Panel: Sendable, Equatable {
    public var channel: ChannelKey
    /// By time.
    public var points: [Point]
    /// The estimate from all periods; `nil` for no line.
    public var whole: Double?

    public init(channel: ChannelKey, points: [Point], whole: Double?) {
      self.channel = channel
      self.points = points
      self.whole = whole
    }
  }

  /// What the values are.
  public enum Measure: Sendable, Equatable {
    /// Outcome per unit of money.
    case ratio
    /// A coefficient, in units of its own.
    case coefficient
  }

  public var panels: [Panel]
  public var measure: Measure
  /// What one point is, such as "52 weeks up to each date".
  public var windowLabel: String
  /// Level of the band; `nil` without one.
  public var level: Double?
  public var style: NumberStyle

  public init(
    panels: [Panel], measure: Measure, windowLabel: String, level: Double?, style: NumberStyle
  ) {
    self.panels = panels
    self.measure = measure
    self.windowLabel = windowLabel
    self.level = level
    self.style = style
  }

  func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return NumberStyle.missing }
    switch measure {
    case .ratio: return style.ratio(value)
    case .coefficient:
      let size = abs(value)
      return style.decimal(value, places: size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
    }
  }

  public var table: ChartData {
    ChartData(
      columns: [
        style.say("Channel"), style.say("Window ends"), style.say("Estimate"),
        style.say("Lower bound"), style.say("Upper bound"), style.say("All periods"),
      ],
      rows: panels.flatMap { panel in
        panel.points.map {
          [
            panel.channel.name, $0.end.description, number($0.value), number($0.lower),
            number($0.upper), number(panel.whole),
          ]
        }
      })
  }
}
