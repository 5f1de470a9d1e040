import Findings
import Budgeting
import Calendars
import Insights
import Settings

/// The plan: the same window, spent differently.
public struct OptimizationBlock: Codable, Sendable, Equatable {
  public var objective: BudgetObjective
  /// `gradient`, `slsqp` or `greedy`.
  public var method: String
  public var budget: Double
  /// First day of the window planned again.
  public var start: CivilDate
  /// Its last day included.
  public var end: CivilDate
  public var periods: Int
  /// How far each channel may move, as a share, where no limits are set.
  public var shift: Double
  public var allocation: [String: Double]
  public var current: [String: Double]
  public var currentTotal: Double
  /// Contribution of media in the window, as on the results pages.
  public var currentRevenue: Double
  @Null public var currentRoi: Double?
  @Null public var projectedRoi: Double?
  public var projectedRevenue: Double
  public var gain: EstimateBlock
  public var probabilityOfGain: Double
  /// By how much `gain.mean` is likely too high, because this plan was chosen for looking best.
  public var overstatement: Double
  /// `gain.mean` less the overstatement.
  public var expectedGainAfterSelection: Double
  /// Money that changes channel.
  public var moved: Double
  /// In the order they are drawn: largest increase first.
  public var channels: [AllocationBlock]
  /// Return of the last unit of money in channels not at a bound.
  @Null public var marginalReturn: Double?
  public var boundsBinding: Int
  public var frontier: [FrontierPoint]
  /// The budget whose last unit of money brings back just enough; `null` where none on the frontier does.
  @Null public var breakEvenBudget: Double?
  /// What could go wrong, as sentences in Markdown; names are escaped.
  public var risks: [String]
  /// Whether the window lies in the data or after them.
  public var direction: PlanDirection
  /// Periods after the window in which what its spend brings is counted too.
  public var carryOut: Int
  /// Whether the whole budget had to be spent.
  public var spendsAll: Bool
  /// The return that was asked for, by objectives that have a target.
  @Null public var target: Double?
  /// Change of margin times response less spend; `null` when the outcome is not money.
  @Null public var profitGain: EstimateBlock?
  /// What of the gain's draws was maximised: `expected`, `quantile` or `cvar`.
  public var riskMeasure: RiskMeasure
  /// The quantile, or the share of worst draws.
  public var riskLevel: Double
  /// The gain as that measure has it; `null` where it is the mean.
  @Null public var guardedGain: Double?
  @Null public var optimality: OptimalityBlock?
  /// `null` where reach is not the aim.
  @Null public var reach: PlanReachBlock?
  /// Other totals and splits, the current and the recommended one first.
  public var scenarios: [ScenarioBlock]
  @Null public var schedule: ScheduleBlock?
  /// The schedule by month.
  public var scheduleMonths: [ScheduleMonth]
  /// Empty where the fit does not tell geographies apart.
  public var geos: [GeoAllocationBlock]
  /// What the plan hangs on, the most telling first.
  public var sensitivities: [SensitivityBlock]
  /// What any other split would change, coarsely; for a page's sliders.
  @Null public var whatIf: WhatIfBlock?

  public init(
    objective: BudgetObjective, method: String, budget: Double, start: CivilDate, end: CivilDate,
    periods: Int, shift: Double, allocation: [String: Double], current: [String: Double],
    currentTotal: Double, currentRevenue: Double, currentRoi: Double? = nil,
    projectedRoi: Double? = nil, projectedRevenue: Double, gain: EstimateBlock,
    probabilityOfGain: Double, overstatement: Double, moved: Double, channels: [AllocationBlock],
    marginalReturn: Double? = nil, boundsBinding: Int, frontier: [FrontierPoint],
    breakEvenBudget: Double? = nil, risks: [String], direction: PlanDirection = .retrospective,
    carryOut: Int = 0, spendsAll: Bool = true, target: Double? = nil,
    profitGain: EstimateBlock? = nil, risk: RiskSettings = RiskSettings(),
    guardedGain: Double? = nil, optimality: OptimalityBlock? = nil, reach: PlanReachBlock? = nil,
    scenarios: [ScenarioBlock] = [], schedule: ScheduleBlock? = nil,
    geos: [GeoAllocationBlock] = [], sensitivities: [SensitivityBlock] = [],
    whatIf: WhatIfBlock? = nil
  ) {
    self.objective = objective
    self.method = method
    self.budget = budget
    self.start = start
    self.end = end
    self.periods = periods
    self.shift = shift
    self.allocation = allocation
    self.current = current
    self.currentTotal = currentTotal
    self.currentRevenue = currentRevenue
    self.currentRoi = currentRoi
    self.projectedRoi = projectedRoi
    self.projectedRevenue = projectedRevenue
    self.gain = gain
    self.probabilityOfGain = probabilityOfGain
    self.overstatement = overstatement
    expectedGainAfterSelection = gain.mean - overstatement
    self.moved = moved
    self.channels = channels
    self.marginalReturn = marginalReturn
    self.boundsBinding = boundsBinding
    self.frontier = frontier
    self.breakEvenBudget = breakEvenBudget
    self.risks = risks
    self.direction = direction
    self.carryOut = carryOut
    self.spendsAll = spendsAll
    self.target = target
    self.profitGain = profitGain
    riskMeasure = risk.measure
    riskLevel = risk.level
    self.guardedGain = guardedGain
    self.optimality = optimality
    self.reach = reach
    self.scenarios = scenarios
    self.schedule = schedule
    scheduleMonths = ScheduleMonth.all(schedule)
    self.geos = geos
    self.sensitivities = sensitivities
    self.whatIf = whatIf
  }
}

/// One channel's part of the plan.
public struct AllocationBlock: Codable, Sendable, Equatable {
  public var channel: String
  public var current: Double
  public var recommended: Double
  public var change: Double
  /// `null` when nothing is spent now.
  @Null public var changeShare: Double?
  public var gain: EstimateBlock
  public var lowerBound: Double
  public var upperBound: Double
  public var atBound: Bool
  /// Most spent in any window of this length.
  public var observedMaximum: Double
  /// How far the plan goes beyond it, as a share; negative within, `null` where nothing was observed.
  @Null public var beyondObserved: Double?
  /// That money added brings back less than it costs, where that is a risk worth telling.
  @Null public var probabilityBelowCost: Double?
  /// Recommended spend is beyond 1.2 times the most observed.
  public var extrapolated: Bool

  public init(
    channel: String, current: Double, recommended: Double, change: Double,
    changeShare: Double? = nil, gain: EstimateBlock, lowerBound: Double, upperBound: Double,
    atBound: Bool, observedMaximum: Double, probabilityBelowCost: Double? = nil,
    extrapolated: Bool
  ) {
    self.channel = channel
    self.current = current
    self.recommended = recommended
    self.change = change
    self.changeShare = changeShare
    self.gain = gain
    self.lowerBound = lowerBound
    self.upperBound = upperBound
    self.atBound = atBound
    self.observedMaximum = observedMaximum
    beyondObserved = observedMaximum > 0 ? recommended / observedMaximum - 1 : nil
    self.probabilityBelowCost = probabilityBelowCost
    self.extrapolated = extrapolated
  }
}

/// The best that a total budget can bring.
public struct FrontierPoint: Codable, Sendable, Equatable {
  public var budget: Double
  /// Media's contribution.
  public var revenue: EstimateBlock
  /// Against today's.
  public var gain: EstimateBlock

  public init(
    budget: Double, revenue: EstimateBlock, gain: EstimateBlock
  ) {
    self.budget = budget
    self.revenue = revenue
    self.gain = gain
  }
}
