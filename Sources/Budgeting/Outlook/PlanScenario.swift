import Findings
import MediaMix

/// What another total or another split over the plan's window would bring.
public struct PlanScenario: Codable, Sendable, Equatable {
  /// What kind of question it answers.
  public enum Kind: String, Codable, Sendable {
    /// Spend as it was, or as it would go on.
    case current
    /// The plan.
    case recommended
    /// Another total.
    case total
    /// Channels without spend.
    case off
    /// The user's own split.
    case split
  }

  public var name: String
  public var kind: Kind
  /// Whether the total is split as is best within the limits, or in the current proportions.
  public var isOptimised: Bool
  /// Per paid channel, in the data's order, in money over the window.
  public var spends: [ChannelSpend]
  public var position: Position
  /// Response less the current one.
  public var gain: Estimate
  /// Change of margin times response less spend; `nil` when the outcome is not money.
  @Null public var profitGain: Estimate?
  /// Share of draws in which the response is larger than the current one.
  public var probabilityOfGain: Double
  /// Share of draws in which profit is larger than the current one; `nil` when the outcome is not money.
  @Null public var probabilityOfProfit: Double?
  /// Channels beyond 1.2 times the most ever spent on them.
  public var extrapolated: [String]
  /// Why there is no optimised split, where limits leave none for this total; the numbers are then those of the nearest
  /// split in the current proportions.
  @Null public var note: String?

  public init(
    name: String, kind: Kind, isOptimised: Bool, spends: [ChannelSpend], position: Position,
    gain: Estimate, profitGain: Estimate? = nil, probabilityOfGain: Double,
    probabilityOfProfit: Double? = nil, extrapolated: [String] = [], note: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.isOptimised = isOptimised
    self.spends = spends
    self.position = position
    self.gain = gain
    self.profitGain = profitGain
    self.probabilityOfGain = probabilityOfGain
    self.probabilityOfProfit = probabilityOfProfit
    self.extrapolated = extrapolated
    self.note = note
  }
}

/// Money for one channel.
public struct ChannelSpend: Codable, Sendable, Equatable {
  public var channel: String
  public var spend: Double

  public init(channel: String, spend: Double) {
    self.channel = channel
    self.spend = spend
  }
}
