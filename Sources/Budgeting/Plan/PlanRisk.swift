/// Something that could make the plan turn out worse than expected, as numbers; the sentence is made elsewhere.
public enum PlanRisk: Sendable, Equatable {
  /// The objective may get worse: how likely that is, and the gain that is missed in (1 - level) / 2 of all cases.
  case loss(probability: Double, lowGain: Double)
  /// A channel would be spent on more than ever before. `beyond` is the share above the most observed, and
  /// `gainWithin` what the best plan gains when no channel with this risk goes beyond it.
  case extrapolation(channel: String, observedMaximum: Double, beyond: Double, gainWithin: Double)
  /// A channel whose effect takes long: part of the change shows only after the window. `change` is in money.
  case slowEffect(channel: String, halfLife: Double, change: Double)
  /// Money added to a channel may bring back less than it costs.
  case weakIncrease(channel: String, change: Double, probability: Double)
  /// The model would move more than the limits allow.
  case boundsBinding(channels: [String])
}
