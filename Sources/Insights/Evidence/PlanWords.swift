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

  /// `would have brought` of the past, `would bring` of what is to come.
  func verb(_ modal: String, _ past: String, _ ahead: String) -> String {
    looksAhead ? "\(modal) \(ahead)" : "\(modal) have \(past)"
  }

  /// `Retrospective`, or `Forward`.
  var direction: String { looksAhead ? "Forward" : "Retrospective" }

  /// What spend is compared with: as it was, or as it would go on.
  var asNow: String { looksAhead ? "as spend would go on" : "as it was" }
}

extension Scope {
  fileprivate init(_ plan: Plan, of dataset: Dataset, style: NumberStyle) {
    let length = Words.counted(plan.window.count, Scope.noun(dataset))
    let isLast = plan.end == dataset.lastDay
    let phrase =
      switch plan.direction {
      case .forward: "the next \(length)"
      case .retrospective where isLast && plan.window.count == dataset.count: "all \(length)"
      case .retrospective where isLast: "the last \(length)"
      case .retrospective: "the \(length) from \(style.day(plan.start))"
      }
    self.init(
      periods: plan.window, start: plan.start, end: plan.end, length: length,
      dates: style.days(plan.start, plan.end), phrase: phrase)
  }
}
