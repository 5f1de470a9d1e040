import Glibc

/// How often the data have a row.
public enum Frequency: String, Codable, Sendable, CaseIterable {
  case daily, weekly, monthly

  /// Periods in a year: 365.25, 365.25 / 7 or 12.
  public var periodsPerYear: Double {
    switch self {
    case .daily: 365.25
    case .weekly: 365.25 / 7
    case .monthly: 12
    }
  }

  /// Whole periods in a comparable year: 364 days (52 weeks), 52 weeks or 12 months.
  public var comparableYear: Int {
    switch self {
    case .daily: 364
    case .weekly: 52
    case .monthly: 12
    }
  }

  /// The first day of the period after the one that starts on `date`.
  public func next(after date: CivilDate) -> CivilDate {
    switch self {
    case .daily: date.adding(days: 1)
    case .weekly: date.adding(days: 7)
    case .monthly: date.adding(months: 1)
    }
  }

  /// The last day included in the period that starts on `date`.
  public func lastDay(from date: CivilDate) -> CivilDate {
    next(after: date).adding(days: -1)
  }

  /// The share of an effect that is left after one period, where `decay` is left after a week.
  public func decay(ofWeek decay: Double) -> Double {
    switch self {
    case .daily: pow(decay, 1.0 / 7)
    case .weekly: decay
    case .monthly: pow(decay, 365.25 / 12 / 7)
    }
  }
}
