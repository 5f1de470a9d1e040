/// What the plan may spend and what it aims at.
public struct BudgetSettings: Codable, Sendable, Equatable {
  /// Money for the plan window. Default: what was spent in the last comparable period.
  public var total: Double?
  /// Whether the total is spent whole, or at most. Default: whole, unless the objective says how much is worth spending.
  public var spendAll: Bool?
  /// What the plan is to be best at. Default: `roi`.
  public var objective = BudgetObjective.roi
  /// The ROI, or the return of the last unit of money, that `target_roi` and `target_marginal_roi` ask for.
  public var target: Double?
  /// Gross margin of the outcome, 0 to 1; break-even ROI is 1 / margin (1 when not given).
  public var margin: Double?
  /// How far each channel may move from its current spend, as a share. Default: 0.3.
  public var shift = 0.3
  /// Limits per channel, for the plan window.
  public var constraints: [String: SpendLimits] = [:]
  /// Limits on several channels together.
  public var groups: [SpendGroup] = []
  /// Limits on one channel's spend relative to another's.
  public var ratios: [SpendRatio] = []
  /// Changes smaller than this are not made; `nil` for none.
  public var smallestChange: SmallestChange?
  /// How the plan judges what is uncertain.
  public var risk = RiskSettings()
  /// How the plan is found.
  public var method = PlanMethodChoice.auto
  /// People who could be reached, for the objective `reach`; `nil`: as the data say.
  public var population: Double?
  /// When the money is spent.
  public var window = PlanWindow.lastYear
  /// Whether what spend brings after the end of a window that lies ahead counts.
  public var carryOut = true
  /// How far each period may be from the channel's usual pattern.
  public var flighting = FlightLimits()
  /// What is asked beside the plan; `nil`: cuts by 10, 25 and 50 %, a fifth more, and each large channel off.
  public var scenarios: [ScenarioSettings]?

  public init() {}

  /// The ROI at which a channel pays for itself.
  public var breakEven: Double { margin.map { 1 / $0 } ?? 1 }

  /// Whether the whole total must be spent.
  public var spendsAll: Bool { spendAll ?? !objective.choosesTotal }
}

/// What the plan is to be best at.
public enum BudgetObjective: String, Codable, Sendable, CaseIterable {
  /// The most outcome for the total, said as a return.
  case roi
  /// The most outcome for the total.
  case revenue
  /// Margin times outcome less spend.
  case profit
  /// The most people reached in an average period.
  case reach
  /// The lowest cost per unit of the outcome.
  case efficiency
  /// The most outcome at which the return is still the target.
  case targetROI = "target_roi"
  /// Money as long as the last unit brings back the target.
  case targetMarginalROI = "target_marginal_roi"

  /// Whether how much to spend is part of the answer.
  public var choosesTotal: Bool {
    switch self {
    case .roi, .revenue, .reach: false
    case .profit, .efficiency, .targetROI, .targetMarginalROI: true
    }
  }

  /// Whether it needs a target.
  public var needsTarget: Bool { self == .targetROI || self == .targetMarginalROI }
}

/// How the plan judges what is uncertain: by what it gains on average over the draws, or in the worse ones.
public struct RiskSettings: Codable, Sendable, Equatable {
  public var measure = RiskMeasure.expected
  /// Which quantile, or the share of worst draws that is averaged. Default: 0.1.
  public var level = 0.1

  public init(measure: RiskMeasure = .expected, level: Double = 0.1) {
    self.measure = measure
    self.level = level
  }
}

/// What of a gain's draws the plan maximises.
public enum RiskMeasure: String, Codable, Sendable, CaseIterable {
  /// The mean.
  case expected
  /// The quantile at the level.
  case quantile
  /// The mean of the worst draws, a share of them equal to the level (conditional value at risk).
  case cvar
}
