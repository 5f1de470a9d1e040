import Budgeting
import Calendars
import MarketingData
import Wording

/// What sentences about the plan need: its window, and the tense in which it is spoken of.
extension Evidence {
  /// Whether the plan speaks of periods to come.
  var looksAhead: Bool { plan?.direction == .forward }

  /// The plan's window; without a plan, that of the results.
  var planned: Scope { plan.map { Scope($0, of: analysis.dataset, style: style) } ?? window }
}

extension Scope {
  fileprivate init(_ plan: Plan, of dataset: Dataset, style: NumberStyle) {
    let count = plan.window.count
    let isLast = plan.end == dataset.lastDay
    let place: Place =
      switch plan.direction {
      case .forward: .next
      case .retrospective where isLast && count == dataset.count: .all
      case .retrospective where isLast: .last
      case .retrospective: .from(plan.start)
      }
    self.init(
      periods: plan.window, start: plan.start, end: plan.end,
      length: style.periods(count, dataset.frequency), place: place, style: style)
  }
}
