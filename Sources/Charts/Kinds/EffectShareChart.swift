import Drawing
import Wording

/// Each channel's share of spend beside its share of media's effect.
public struct EffectShareChart: Chart {
  /// One channel; shares are fractions of all paid media.
  public struct Row: Sendable, Equatable {
    public var channel: ChannelKey
    public var spendShare: Double
    public var effectShare: Double

    public init(channel: ChannelKey, spendShare: Double, effectShare: Double) {
      self.channel = channel
      self.spendShare = spendShare
      self.effectShare = effectShare
    }
  }

  /// Drawn in this order; largest effect first.
  public var rows: [Row]
  /// What the outlined bar is, such as "share of the $9.55M spend".
  public var spendCaption: String
  /// What the filled bar is, such as "share of the $15.1M media contribution (effect)".
  public var effectCaption: String
  public var style: NumberStyle

  public init(
    rows: [Row], spendCaption: String = "share of spend",
    effectCaption: String = "share of media contribution (effect)", style: NumberStyle
  ) {
    self.rows = rows
    self.spendCaption = spendCaption
    self.effectCaption = effectCaption
    self.style = style
  }
}
