/// How much time one point of a drawn series stands for.
public enum Grain: String, Codable, Sendable, Equatable {
  /// As in the data.
  case period
  /// Means of days within each week.
  case week
  /// Means of days or weeks within each month.
  case month

  /// The finest grain whose shape can still be read.
  ///
  /// More than two years of days or weeks are shown by month; more than half a year of days by week.
  public init(frequency: Frequency, periods: Int) {
    switch frequency {
    case .daily: self = periods > 731 ? .month : periods > 183 ? .week : .period
    case .weekly: self = periods > 105 ? .month : .period
    case .monthly: self = .period
    }
  }

  /// What a value is, such as "mean per week in each month".
  public func caption(_ frequency: Frequency) -> String {
    let unit =
      switch frequency {
      case .daily: "day"
      case .weekly: "week"
      case .monthly: "month"
      }
    return switch self {
    case .period: "per \(unit)"
    case .week: "mean per \(unit) in each week"
    case .month: "mean per \(unit) in each month"
    }
  }

  /// The first day of the group a period belongs to.
  private func group(_ date: CivilDate) -> CivilDate {
    switch self {
    case .period: date
    case .week: date.adding(days: 1 - date.weekday)
    case .month: date.adding(days: 1 - date.day)
    }
  }

  /// Periods that make up each point, with the day it stands at.
  public func groups(_ starts: [CivilDate]) -> [(date: CivilDate, periods: Range<Int>)] {
    var groups: [(date: CivilDate, periods: Range<Int>)] = []
    for (index, start) in starts.enumerated() {
      let date = group(start)
      if let last = groups.last, last.date == date {
        groups[groups.count - 1].periods = last.periods.lowerBound..<(index + 1)
      } else {
        groups.append((date, index..<(index + 1)))
      }
    }
    return groups
  }
}
