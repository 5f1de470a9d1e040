import Calendars
import Wording

/// The plan's money period by period, a small panel for each channel.
public struct ScheduleChart: Chart {
  /// One channel's flight.
  public struct Panel: Sendable, Equatable {
    public var channel: ChannelKey
    /// Money per period by the plan.
    public var planned: [Double]
    /// The same sum in the channel's usual pattern.
    public var usual: [Double]
    /// A few words at the right of the name, such as "$1.20M".
    public var note: String

    public init(channel: ChannelKey, planned: [Double], usual: [Double], note: String = "") {
      self.channel = channel
      self.planned = planned
      self.usual = usual
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
}
