import Calendars
import Findings
import MediaMix
import Settings

/// The same window spent differently: the allocation that serves the objective best, its gain and its risk.
///
/// Money is in the data's currency and responses in the outcome's unit, both over the whole window. Every
/// estimate is over the fit's draws, at the fit's level; channels share their draws, so that totals keep the
/// correlation between them.
public struct Plan: Sendable, Equatable {
  public var objective: BudgetObjective
  public var method: PlanMethod
  /// The periods that are planned again.
  public var window: Range<Int>
  /// First day of the window.
  public var start: CivilDate
  /// Its last day included.
  public var end: CivilDate
  /// What the plan may spend; all of it is spent where `spendsAll`.
  public var budget: Double
  /// How far each channel may move, as a share, where no limits are set.
  public var shift: Double
  /// What a unit of money must bring back to pay for itself.
  public var breakEven: Double
  /// Spend and media's response as they were; the response is that of the results.
  public var current: Position
  public var recommended: Position
  /// Recommended minus current response.
  public var gain: Estimate
  /// One per draw: the sum over channels, spread around its mean where the draws alone are too sure (`GainDoubt`).
  public var gainDraws: [Double]
  /// Change of margin times response minus spend; `nil` when the outcome is not money.
  public var profitGain: Estimate?
  /// Share of draws in which the objective improves: profit for `profit`, else the response.
  public var probabilityOfGain: Double
  /// By how much `gain.mean` (for `profit`, the mean profit gain) is likely too high, because this plan was chosen
  /// for looking best; 0 for a posterior's draws and where draws agree, `nil` when it was not worked out. Subtract it
  /// for a sober view.
  public var overstatement: Double?
  /// Money that changes channel: the smaller of all that is added and all that is taken away.
  public var moved: Double
  /// Paid channels, largest increase first.
  public var channels: [Allocation]
  /// Mean return of the last unit of money in channels not at a bound; `nil` when all are.
  public var marginalReturn: Double?
  /// Channels held at a bound.
  public var boundsBinding: Int
  /// The best response to each of several budgets, in ascending order.
  public var frontier: [Frontier.Point]
  /// The budget whose last unit of money brings back just enough, within the frontier; `nil` when every
  /// budget there brings back more, or every one less.
  public var breakEvenBudget: Double?
  /// One per paid channel with spend in the window, in the data's order.
  public var curves: [ResponseCurve]
  public var risks: [PlanRisk]
  /// The return that was asked for, by objectives that have a target.
  public var target: Double?
  /// Whether the whole budget had to be spent.
  public var spendsAll: Bool
  /// How what is uncertain was judged.
  public var risk: RiskSettings
  /// The gain as that measure has it; `nil` where it is the mean.
  public var guardedGain: Double?
  /// Why the plan may be called the best; `nil` when it was not worked out.
  public var optimality: OptimalityStatement?
  /// People reached, where reach is the aim.
  public var reach: PlanReach?
  /// Whether the window lies in the data or after them.
  public var direction: PlanDirection
  /// Periods after the window in which what its spend brings is counted too; 0 for a window of the past.
  public var carryOut: Int
  /// What any other split would change; `nil` when it was not worked out.
  public var whatIf: WhatIf?

  public init(
    objective: BudgetObjective, method: PlanMethod, window: Range<Int>, start: CivilDate,
    end: CivilDate, budget: Double, shift: Double, breakEven: Double, current: Position,
    recommended: Position, gain: Estimate, gainDraws: [Double], profitGain: Estimate? = nil,
    probabilityOfGain: Double, overstatement: Double? = nil, moved: Double, channels: [Allocation],
    marginalReturn: Double? = nil,
    boundsBinding: Int, frontier: [Frontier.Point], breakEvenBudget: Double? = nil,
    curves: [ResponseCurve], risks: [PlanRisk], target: Double? = nil, spendsAll: Bool = true,
    risk: RiskSettings = RiskSettings(), guardedGain: Double? = nil,
    optimality: OptimalityStatement? = nil, reach: PlanReach? = nil,
    direction: PlanDirection = .retrospective, carryOut: Int = 0,
    whatIf: WhatIf? = nil
  ) {
    self.objective = objective
    self.method = method
    self.window = window
    self.start = start
    self.end = end
    self.budget = budget
    self.shift = shift
    self.breakEven = breakEven
    self.current = current
    self.recommended = recommended
    self.gain = gain
    self.gainDraws = gainDraws
    self.profitGain = profitGain
    self.probabilityOfGain = probabilityOfGain
    self.overstatement = overstatement
    self.moved = moved
    self.channels = channels
    self.marginalReturn = marginalReturn
    self.boundsBinding = boundsBinding
    self.frontier = frontier
    self.breakEvenBudget = breakEvenBudget
    self.curves = curves
    self.risks = risks
    self.target = target
    self.spendsAll = spendsAll
    self.risk = risk
    self.guardedGain = guardedGain
    self.optimality = optimality
    self.reach = reach
    self.direction = direction
    self.carryOut = carryOut
    self.whatIf = whatIf
  }
}

/// Which way a plan looks.
public enum PlanDirection: String, Codable, Sendable {
  /// Periods of the data, planned again.
  case retrospective
  /// Periods to come.
  case forward
}

/// An amount of spend on media and what it brings.
public struct Position: Codable, Sendable, Equatable {
  public var spend: Double
  public var response: Estimate
  /// Response / spend; `nil` without spend.
  @Null public var roi: Estimate?

  public init(
    spend: Double, response: Estimate, roi: Estimate? = nil
  ) {
    self.spend = spend
    self.response = response
    self.roi = roi
  }
}
