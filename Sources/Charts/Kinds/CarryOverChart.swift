import Calendars
import Drawing
import Wording

/// How long each channel's effect lasts: its share of effect by period after the spend.
public struct CarryOverChart: Chart {
  /// One channel.
  public struct Panel: Sendable, Equatable {
    public var channel: ChannelKey
    /// Share of the effect 0, 1, 2, ... periods after the spend; they sum to about 1.
    public var weights: [Double]
    /// Periods until half the effect has passed.
    public var halfLife: Double

    public init(channel: ChannelKey, weights: [Double], halfLife: Double) {
      self.channel = channel
      self.weights = weights
      self.halfLife = halfLife
    }
  }

  /// Drawn in this order, four in a row where the width allows.
  public var panels: [Panel]
  public var frequency: Frequency
  public var style: NumberStyle

  public init(panels: [Panel], frequency: Frequency, style: NumberStyle) {
    self.panels = panels
    self.frequency = frequency
    self.style = style
  }
}
