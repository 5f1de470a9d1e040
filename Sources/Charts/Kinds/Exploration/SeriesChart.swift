import Calendars
import Wording

/// Every series of the data over time, each in a small panel on a scale of its own.
public struct SeriesChart: Chart {
  /// One series.
  public struct Panel: Sendable, Equatable {
    public var name: String
    /// For its colour; `nil` for what is no channel.
    public var channel: ChannelKey?
    /// One per period; `nil` where there is none.
    public var values: [Double?]
    /// A few words at the right of the name, such as "mean $1.20M".
    public var note: String

    public init(
      name: String, channel: ChannelKey? = nil, values: [Double?], note: String = ""
    ) {
      self.name = name
      self.channel = channel
      self.values = values
      self.note = note
    }
  }

  /// First day of every period.
  public var starts: [CivilDate]
  public var panels: [Panel]
  public var style: NumberStyle

  public init(starts: [CivilDate], panels: [Panel], style: NumberStyle) {
    self.starts = starts
    self.panels = panels
    self.style = style
  }

  public var table: ChartData {
    ChartData(
      columns: [style.say("Start")] + panels.map(\.name),
      rows: starts.enumerated().map { index, start in
        [start.description]
          + panels.map { panel in
            let value = panel.values.indices.contains(index) ? panel.values[index] : nil
            guard let value, value.isFinite else { return NumberStyle.missing }
            let size = abs(value)
            return style.decimal(
              value, places: size >= 1_000 ? 0 : size >= 10 ? 1 : size == 0 ? 0 : 3)
          }
      })
  }
}
