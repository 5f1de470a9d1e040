/// A holiday of one country.
struct Holiday: Sendable {
  var name: String
  var rule: HolidayRule
  /// The years in which it is kept.
  var years: ClosedRange<Int>
  /// Years in which it was kept on another day, and that day.
  var moved: [(year: Int, month: Int, day: Int)]
  var kind: HolidayKind
  /// Days from the first on, 1 for a single day.
  var length: Int
  /// What happens when it falls on a weekend.
  var substitution: Substitution

  init(
    _ name: String, _ rule: HolidayRule, from first: Int = 1, until last: Int = 9999,
    moved: [(year: Int, month: Int, day: Int)] = [], kind: HolidayKind = .public, length: Int = 1,
    substitution: Substitution = .none
  ) {
    self.name = name
    self.rule = rule
    self.years = first...last
    self.moved = moved
    self.kind = kind
    self.length = length
    self.substitution = substitution
  }

  /// The first days in a year; a holiday of the moon may come twice.
  func days(in year: Int) -> [CivilDate] {
    guard years.contains(year) else { return [] }
    if let move = moved.first(where: { $0.year == year }) {
      return [CivilDate(year: move.year, month: move.month, day: move.day)].compactMap(\.self)
    }
    return rule.days(in: year)
  }
}

/// What kind of day a holiday is.
public enum HolidayKind: String, Sendable, CaseIterable {
  /// Kept by law or by nearly everyone.
  case `public`
  /// The working day on which a holiday at a weekend is made up for.
  case substitute
  /// Days of unusual buying on which people work.
  case retail
}

/// How the law of a country makes up for a holiday that falls on a weekend.
enum Substitution: Sendable {
  case none
  /// Saturday's on the Friday before, Sunday's on the Monday after.
  case nearest
  /// On the next day that is neither at a weekend nor a holiday.
  case following
  /// Sunday's on the next day that is no holiday; none for Saturday's.
  case followingSunday

  /// - Parameter isFree: whether a day is a holiday or substitute already.
  func day(for date: CivilDate, isFree: (CivilDate) -> Bool) -> CivilDate? {
    let weekday = date.weekday
    switch self {
    case .none: return nil
    case .nearest:
      return weekday == 6 ? date.adding(days: -1) : weekday == 7 ? date.adding(days: 1) : nil
    case .following:
      guard weekday >= 6 else { return nil }
      var next = date.adding(days: 8 - weekday)
      while isFree(next) || next.weekday >= 6 { next = next.adding(days: 1) }
      return next
    case .followingSunday:
      guard weekday == 7 else { return nil }
      var next = date.adding(days: 1)
      while isFree(next) { next = next.adding(days: 1) }
      return next
    }
  }
}
