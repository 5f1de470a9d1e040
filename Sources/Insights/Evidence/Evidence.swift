import Budgeting
import Calendars
import Findings
import MarketingData
import MediaMix
import Settings
import Wording

/// Everything a rule may look at, and the one way it prints what it finds.
public struct Evidence: Sendable {
  public var analysis: Analysis
  /// The plan and what is asked around it; `nil` when there is nothing to plan.
  public var outlook: Outlook?
  /// Whether the plan and what comes of it may be told.
  var withholdsPlan = false
  public var budget: BudgetSettings
  public var model: ModelSettings
  /// Periods below which there is too little data for comfort.
  public var recommendedPeriods: Int
  public var style: NumberStyle
  /// What the joint draws say about channels against each other.
  public var chances: Chances
  /// Which channels may owe their effect to demand; `analysis` and `plan` are already widened by it.
  public var demand: DemandReview

  /// How good the data are, and what they look like.
  public var data: DataQuality
  /// The report before this one, where one was given.
  public var previous: EarlierReport?
  /// The last quarter against one before it; `nil` where the analysis does not take their periods apart.
  public var changes: PeriodChange?
  /// What this report says otherwise than `previous`, once it is graded.
  var sinceReport: SinceReport?
  /// What a monitoring report compares; `nil` for other reports.
  public var monitored: MonitoredNumbers?

  /// - Parameters:
  ///   - findings: what was found in the data and the configuration.
  ///   - previous: the report before this one.
  ///   - words: the texts of the report's language.
  public init(
    analysis: Analysis, outlook: Outlook?, configuration: Configuration, findings: [Finding] = [],
    previous: EarlierReport? = nil, words: Catalogue = .english
  ) {
    self.previous = previous
    data = DataQuality.make(analysis.dataset, findings: findings)
    let breakEven =
      analysis.dataset.outcome.isMoney ? configuration.budget.breakEven : nil
    demand = DemandReview.make(analysis, breakEven: breakEven)
    let doubt = DemandDoubt(demand, level: analysis.fit.interval)
    let doubtful = doubt.widened(analysis)
    self.analysis = doubtful
    changes = ChangeMaking.make(
      analysis, report: configuration.report, doubted: demand.doubted)
    budget = configuration.budget
    model = configuration.model
    recommendedPeriods = configuration.model.search.recommended(
      analysis.dataset.frequency)
    let style = NumberStyle(
      locale: configuration.report.locale, currency: analysis.dataset.currency,
      outcomeIsMoney: analysis.dataset.outcome.isMoney, words: words)
    self.style = style
    self.outlook = outlook.map { Evidence.titled(doubt.widened($0, analysis, doubtful), style) }
    chances = Chances(
      analysis: analysis, breakEven: configuration.budget.breakEven, doubted: demand.doubted)
  }

  /// With the names of the usual scenarios in the report's language.
  private static func titled(_ outlook: Outlook, _ style: NumberStyle) -> Outlook {
    var outlook = outlook
    for index in outlook.scenarios.indices {
      outlook.scenarios[index].name = style.say(UsualScenarios.title(outlook.scenarios[index]))
    }
    return outlook
  }

  /// Return at which money comes back; `nil` when the outcome is a count and cannot be compared with money.
  public var breakEven: Double? {
    analysis.dataset.outcome.isMoney ? budget.breakEven : nil
  }

  /// The plan, where there is one that may be told.
  public var plan: Plan? { told?.plan }

  /// The outlook, where its plan may be told.
  var told: Outlook? { withholdsPlan ? nil : outlook }

  var channels: [ChannelResult] { analysis.channels }

  /// Sum of the outcome over all periods.
  var total: Double { analysis.dataset.outcome.values.reduce(0, +) }

  /// Indices of channels that spent anything, the largest contribution first.
  var bySize: [Int] {
    channels.indices.filter { channels[$0].whole.spend > 0 }.sorted {
      let (left, right) = (
        channels[$0].whole.contribution.mean, channels[$1].whole.contribution.mean
      )
      return left == right ? $0 < $1 : left > right
    }
  }

  /// The same without channels whose effect is likely demand's: those that may be compared.
  var comparable: [Int] { bySize.filter { !isDoubted($0) } }

  /// Whether a channel's effect is likely demand's, so that no advice is given on it.
  func isDoubted(_ index: Int) -> Bool { demand.channels[index].verdict == .likely }

  /// All paid media's part of the outcome, from joint draws.
  public var mediaShare: Estimate {
    let media = analysis.media.whole.contribution
    let total = self.total
    guard total != 0 else {
      return Estimate(mean: 0, median: 0, lower: 0, upper: 0, innerLower: 0, innerUpper: 0)
    }
    return Estimate(
      mean: media.mean / total, median: media.median / total, lower: media.lower / total,
      upper: media.upper / total, innerLower: media.innerLower / total,
      innerUpper: media.innerUpper / total)
  }
}
