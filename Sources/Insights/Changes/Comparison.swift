import Calendars
import MarketingData
import Settings

/// Which periods are set against which: the last complete fiscal quarter against the same quarter a year before.
///
/// A period belongs to the quarter that holds its middle. A quarter is complete when the data hold all such periods. Where a
/// quarter of weeks or months has more of them than the one a year before, it is compared with as many, a comparable year
/// (52 weeks) earlier. Where the data do not reach back a year, the quarter before stands in; where no quarter is
/// complete, the last 13 weeks, 3 months or 91 days take its place.
public struct Comparison: Sendable, Equatable {
  /// What the current periods are compared with.
  public enum Basis: String, Codable, Sendable, CaseIterable {
    case yearBefore = "year_before"
    case quarterBefore = "quarter_before"
  }

  /// Consecutive periods of the data.
  public struct Span: Sendable, Equatable {
    public var periods: Range<Int>
    /// The fiscal quarter, where the periods are exactly its own.
    public var quarter: FiscalQuarter?

    public init(periods: Range<Int>, quarter: FiscalQuarter?) {
      self.periods = periods
      self.quarter = quarter
    }
  }

  public var current: Span
  public var earlier: Span
  public var basis: Basis

  public init(current: Span, earlier: Span, basis: Basis) {
    self.current = current
    self.earlier = earlier
    self.basis = basis
  }

  /// The periods to take apart, as `Analysis.make` wants them.
  public var spans: [Range<Int>] { [earlier.periods, current.periods] }

  /// The comparison for some data; `nil` where nothing comparable comes before the last quarter.
  public static func choose(_ dataset: Dataset, report: ReportSettings) -> Comparison? {
    ComparisonChoice(
      starts: dataset.starts, frequency: dataset.frequency, calendar: calendar(dataset, report)
    ).comparison
  }
}

/// Finds the quarters in a row of periods.
struct ComparisonChoice {
  var starts: [CivilDate]
  var frequency: Frequency
  var calendar: FiscalCalendar

  var comparison: Comparison? {
    let quarters = completeQuarters
    if let last = quarters.last, let found = against(last, among: quarters) { return found }
    let count = frequency.comparableYear / 4
    let current = starts.count - count..<starts.count
    guard count > 0, starts.count >= 2 * count else { return nil }
    return shifted(Comparison.Span(periods: current, quarter: nil))
  }

  /// Quarters whose periods are all there, oldest first.
  private var completeQuarters: [Comparison.Span] {
    guard let first = starts.first, let last = starts.last else { return [] }
    var found: [Comparison.Span] = []
    for (index, start) in starts.enumerated() {
      let quarter = quarter(start)
      if let open = found.last, open.quarter == quarter {
        found[found.count - 1].periods = open.periods.lowerBound..<index + 1
      } else {
        found.append(Comparison.Span(periods: index..<index + 1, quarter: quarter))
      }
    }
    if found.first?.quarter == quarter(before(first)) { found.removeFirst() }
    if found.last?.quarter == quarter(frequency.next(after: last)) { _ = found.popLast() }
    return found
  }

  private func against(
    _ current: Comparison.Span, among quarters: [Comparison.Span]
  ) -> Comparison? {
    guard let quarter = current.quarter else { return nil }
    func earlier(_ number: Int, _ year: Int) -> Comparison.Span? {
      quarters.first { $0.quarter?.number == number && $0.quarter?.startYear == year }
    }
    if let year = earlier(quarter.number, quarter.startYear - 1), isComparable(year, current) {
      return Comparison(current: current, earlier: year, basis: .yearBefore)
    }
    if current.periods.lowerBound < frequency.comparableYear {
      let (number, year) =
        quarter.number > 1
        ? (quarter.number - 1, quarter.startYear) : (4, quarter.startYear - 1)
      if let before = earlier(number, year), isComparable(before, current) {
        return Comparison(current: current, earlier: before, basis: .quarterBefore)
      }
    }
    return shifted(current)
  }

  /// The same number of periods, a comparable year before, else right before.
  private func shifted(_ current: Comparison.Span) -> Comparison? {
    let (from, until) = (current.periods.lowerBound, current.periods.upperBound)
    let year = frequency.comparableYear
    if from >= year {
      return Comparison(
        current: current,
        earlier: Comparison.Span(periods: from - year..<until - year, quarter: nil),
        basis: .yearBefore)
    }
    let count = current.periods.count
    guard from >= count else { return nil }
    return Comparison(
      current: current, earlier: Comparison.Span(periods: from - count..<from, quarter: nil),
      basis: .quarterBefore)
  }

  /// A quarter of 91 days may stand beside one of 90; one of 14 weeks not beside one of 13.
  private func isComparable(_ left: Comparison.Span, _ right: Comparison.Span) -> Bool {
    frequency == .daily
      ? abs(left.periods.count - right.periods.count) <= 3
      : left.periods.count == right.periods.count
  }

  private func quarter(_ start: CivilDate) -> FiscalQuarter {
    let days = frequency.next(after: start).dayNumber - start.dayNumber
    return calendar.quarter(of: start.adding(days: days / 2))
  }

  private func before(_ start: CivilDate) -> CivilDate {
    switch frequency {
    case .daily: start.adding(days: -1)
    case .weekly: start.adding(days: -7)
    case .monthly: start.adding(months: -1)
    }
  }
}
