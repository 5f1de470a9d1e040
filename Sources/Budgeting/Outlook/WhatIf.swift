import Statistics

/// What any split would change, coarsely: enough to answer "what if" away from the program.
///
/// Each channel's change of response against its current spend, at some spends and in some draws; the same draw of
/// all channels belongs together, so that sums over channels have an interval. Changes are counted in `unit`.
public struct WhatIf: Codable, Sendable, Equatable {
  /// The outcome that one count stands for.
  public var unit: Double
  /// How many draws stand for all of them.
  public var draws: Int
  /// Paid channels with spend in the window, in the data's order.
  public var channels: [Channel]

  public init(unit: Double, draws: Int, channels: [Channel]) {
    self.unit = unit
    self.draws = draws
    self.channels = channels
  }

  /// One channel.
  public struct Channel: Codable, Sendable, Equatable {
    public var channel: String
    public var current: Double
    public var recommended: Double
    /// The most ever spent on it in a window of this length.
    public var observedMaximum: Double
    /// Ascending, from 0 to half as much again as now or more.
    public var spends: [Double]
    /// Mean change over all planning draws at each spend, in the outcome's unit.
    public var means: [Double]
    /// Change at each spend in each draw, in counts.
    public var changes: [[Int]]

    public init(
      channel: String, current: Double, recommended: Double, observedMaximum: Double,
      spends: [Double], means: [Double], changes: [[Int]]
    ) {
      self.channel = channel
      self.current = current
      self.recommended = recommended
      self.observedMaximum = observedMaximum
      self.spends = spends
      self.means = means
      self.changes = changes
    }
  }
}
