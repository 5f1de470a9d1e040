import Calendars

/// What of the calendar a series tells: trend and seasonality are the model's own, so such a column adds nothing.
enum TimeFunction: CaseIterable {
  case counter, year, month, quarter, dayOfYear, week

  /// The function whose values the series has in every period; `nil` when there is none.
  init?(of values: [Double], _ timeline: Timeline) {
    guard values.count > 2, values.contains(where: { $0 != values[0] }) else { return nil }
    let match = Self.allCases.first { function in
      function == .counter
        ? Self.isEvenlyStepped(values)
        : zip(values, timeline.starts).allSatisfy { $0 == function.value(of: $1) }
    }
    guard let match else { return nil }
    self = match
  }

  private static func isEvenlyStepped(_ values: [Double]) -> Bool {
    let step = values[1] - values[0]
    return zip(values.dropFirst(), values).allSatisfy { abs($0 - $1 - step) <= 1e-9 * abs(step) }
  }

  private func value(of date: CivilDate) -> Double {
    switch self {
    case .counter: .nan
    case .year: Double(date.year)
    case .month: Double(date.month)
    case .quarter: Double((date.month + 2) / 3)
    case .dayOfYear: Double(date.dayOfYear)
    case .week: Double(date.isoWeek)
    }
  }
}
