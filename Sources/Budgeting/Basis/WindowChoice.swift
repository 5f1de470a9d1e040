import Calendars
import Findings
import MarketingData
import Settings
import Wording

/// Where the window that a plan asks for lies in or after the data, or why it cannot be planned.
///
/// A period belongs to a window of days that holds the middle of it, so that windows that follow each other share no
/// period and leave none out.
struct WindowChoice {
  var dataset: Dataset
  /// The window of the results.
  var results: Range<Int>

  enum Span: Equatable {
    case past(Range<Int>)
    /// After so many periods without spend.
    case ahead(gap: Int, count: Int)
  }

  /// A plan ahead starts within so many years of the data.
  static let mostGapYears = 1
  /// And is no longer than so many.
  static let mostYears = 2

  func place(of window: PlanWindow) throws(Unusable) -> Span {
    switch window {
    case .lastYear: return .past(results)
    case .next(let periods):
      let count = periods ?? dataset.frequency.comparableYear / 4
      guard count > 0 else {
        throw problem(
          "empty",
          "A plan for the next \(count) \(count == -1 ? noun : nouns) has nothing to plan.",
          fix: "Plan at least one \(noun).")
      }
      try checkLength(count)
      return .ahead(gap: 0, count: count)
    case .days(let first, let last): return try place(first, last)
    }
  }

  private func place(_ first: CivilDate, _ last: CivilDate) throws(Unusable) -> Span {
    guard first <= last else {
      throw problem(
        "backwards", "The plan window ends on \(last), before it starts on \(first).",
        fix: "Swap the two days.")
    }
    guard let start = dataset.starts.first else { throw empty(first, last) }
    let inside = dataset.starts.indices.filter {
      (first...last).contains(middle(dataset.starts[$0]))
    }
    let (gap, count) = after(first, last)
    if let from = inside.first, let until = inside.last {
      guard count == 0 else {
        throw problem(
          "straddling",
          "The plan window from \(first) to \(last) lies partly in the data, which end on \(dataset.lastDay), and partly after them.",
          fix: "End it on \(dataset.lastDay), or start it on \(dataset.lastDay.adding(days: 1)).")
      }
      guard from > 0 || middle(previous(start)) < first else { throw early(first, last, start) }
      return .past(from..<until + 1)
    }
    if last < start { throw early(first, last, start) }
    guard gap <= WindowChoice.mostGapYears * dataset.frequency.comparableYear else {
      throw problem(
        "too-far",
        "The plan starts on \(first), more than a year after the data end on \(dataset.lastDay): by then the model is out of date.",
        fix: "Fit the model to later data, or plan a window that starts sooner.")
    }
    guard count > 0 else { throw empty(first, last) }
    try checkLength(count)
    return .ahead(gap: gap, count: count)
  }

  private func checkLength(_ count: Int) throws(Unusable) {
    let most = WindowChoice.mostYears * dataset.frequency.comparableYear
    guard count <= most else {
      throw problem(
        "too-long",
        "A plan for more than \(most) \(nouns) reaches further ahead than the data can tell.",
        fix: "Plan at most \(most) \(nouns), and plan again when later data are there.")
    }
  }

  // MARK: Periods

  /// Periods after the data that lie before a window of days, and that lie in it; no more of each than told apart.
  private func after(_ first: CivilDate, _ last: CivilDate) -> (gap: Int, count: Int) {
    guard var start = dataset.starts.last.map(dataset.frequency.next) else { return (0, 0) }
    let year = dataset.frequency.comparableYear
    var (gap, count) = (0, 0)
    while middle(start) < first, gap <= WindowChoice.mostGapYears * year {
      gap += 1
      start = dataset.frequency.next(after: start)
    }
    while middle(start) <= last, count <= WindowChoice.mostYears * year {
      count += 1
      start = dataset.frequency.next(after: start)
    }
    return (gap, count)
  }

  private func middle(_ start: CivilDate) -> CivilDate {
    let days = dataset.frequency.next(after: start).dayNumber - start.dayNumber
    return start.adding(days: days / 2)
  }

  private func previous(_ start: CivilDate) -> CivilDate {
    switch dataset.frequency {
    case .daily: start.adding(days: -1)
    case .weekly: start.adding(days: -7)
    case .monthly: start.adding(months: -1)
    }
  }

  private var noun: String {
    switch dataset.frequency {
    case .daily: "day"
    case .weekly: "week"
    case .monthly: "month"
    }
  }

  private var nouns: String { "\(noun)s" }

  // MARK: Problems

  func silent(_ basis: PlanBasis) -> Unusable {
    basis.direction == .retrospective
      ? problem(
        "no-spend",
        "Nothing was spent on any channel from \(basis.start) to \(basis.end), so there is nothing to plan again.",
        fix: "Choose a window in which money was spent.")
      : problem(
        "no-spend",
        "A plan for \(basis.start) to \(basis.end) starts from spend in the same \(nouns) a year before, when nothing was spent on any channel.",
        fix: "Choose a longer window, or one in which money is usually spent.")
  }

  private func early(_ first: CivilDate, _ last: CivilDate, _ start: CivilDate) -> Unusable {
    problem(
      "before-data",
      "The plan window from \(first) to \(last) starts before the data, which begin on \(start).",
      fix: "Start it on \(start) or later.")
  }

  private func empty(_ first: CivilDate, _ last: CivilDate) -> Unusable {
    problem(
      "empty",
      "The plan window from \(first) to \(last) holds the middle of no \(noun) of the data.",
      fix: "Make it at least one \(noun) long.")
  }

  private func problem(_ code: String, _ message: Phrase, fix: Phrase) -> Unusable {
    Unusable(
      .input,
      Finding(
        .error, code: "budget.window-\(code)", message, at: Place(column: "budget.window"), fix: fix
      ))
  }
}
