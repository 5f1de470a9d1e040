import Budgeting
import MediaMix

/// What a plan promised and what it truly brings, in the outcome's unit over the plan window.
public struct PlanTrial: Codable, Sendable, Equatable {
  /// The expected gain, and the bounds of its interval at the fit's level.
  public var promised: Double
  public var lower: Double
  public var upper: Double
  /// How likely it was said to gain.
  public var probability: Double
  /// What the plan itself takes off its promise for having been chosen; 0 where it was not worked out.
  public var overstatement: Double
  /// Money that changes channel.
  public var moved: Double
  /// Under the truth, against the money as it was spent.
  public var gain: Double

  public init(
    promised: Double, lower: Double, upper: Double, probability: Double, overstatement: Double,
    moved: Double, gain: Double
  ) {
    self.promised = promised
    self.lower = lower
    self.upper = upper
    self.probability = probability
    self.overstatement = overstatement
    self.moved = moved
    self.gain = gain
  }

  init(_ plan: Plan, in market: TrueMarket) {
    self.init(
      promised: plan.gain.mean, lower: plan.gain.lower, upper: plan.gain.upper,
      probability: plan.probabilityOfGain, overstatement: plan.overstatement ?? 0,
      moved: plan.moved, gain: market.gain(of: plan))
  }

  /// Whether the interval holds the true gain; its bounds belong to it.
  public var isHeld: Bool { lower <= gain && gain <= upper }
}

/// The plans made for one world, beside the best there is.
public struct PlannedWorld: Codable, Sendable, Equatable {
  /// What media truly bring in the window as it was spent.
  public var current: Double
  /// The most that any plan within the same limits would truly gain.
  public var optimum: Double
  /// The product's own plan, from all draws of the fit.
  public var own: PlanTrial
  /// The plan of someone who keeps one number per parameter: its median over the draws, which does not depend on how
  /// a parameter is written.
  public var medians: PlanTrial
  /// The same with means, which do.
  public var means: PlanTrial
  /// The plan of a ridge fit to the same data; `nil` where that is the product's own.
  public var ridge: PlanTrial?

  public init(
    current: Double, optimum: Double, own: PlanTrial, medians: PlanTrial, means: PlanTrial,
    ridge: PlanTrial? = nil
  ) {
    self.current = current
    self.optimum = optimum
    self.own = own
    self.medians = medians
    self.means = means
    self.ridge = ridge
  }
}
