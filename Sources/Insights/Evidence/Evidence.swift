import Budgeting
import Calendars
import MarketingData
import MediaMix
import Settings
import Wording

/// Everything a rule may look at, and the one way it prints what it finds.
public struct Evidence: Sendable {
  public var analysis: Analysis
  /// `nil` when there is nothing to plan.
  public var plan: Plan?
  public var budget: BudgetSettings
  /// Periods below which there is too little data for comfort.
  public var recommendedPeriods: Int
  public var style: NumberStyle
  /// What the joint draws say about channels against each other.
  public var chances: Chances

  public init(
    analysis: Analysis, plan: Plan?, configuration: Configuration
  ) {
    self.analysis = analysis
    self.plan = plan
    budget = configuration.budget
    recommendedPeriods = configuration.model.search.recommendedPeriods
    style = NumberStyle(
      locale: configuration.report.locale, currency: analysis.dataset.currency,
      outcomeIsMoney: analysis.dataset.outcome.isMoney)
    chances = Chances(analysis: analysis, breakEven: configuration.budget.breakEven)
  }

  /// Return at which money comes back; `nil` when the outcome is a count and cannot be compared with money.
  public var breakEven: Double? {
    analysis.dataset.outcome.isMoney ? budget.breakEven : nil
  }

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
