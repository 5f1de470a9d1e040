/// A holiday of one country.
struct Holiday: Sendable {
  var name: String
  var rule: HolidayRule
  /// The years in which it is kept.
  var years: ClosedRange<Int>
  /// Years in which it was kept on another day, and that day.
  var moved: [(year: Int, month: Int, day: Int)]

  init(
    _ name: String, _ rule: HolidayRule, from first: Int = 1, until last: Int = 9999,
    moved: [(year: Int, month: Int, day: Int)] = []
  ) {
    self.name = name
    self.rule = rule
    self.years = first...last
    self.moved = moved
  }

  func day(in year: Int) -> CivilDate? {
    guard years.contains(year) else { return nil }
    if let move = moved.first(where: { $0.year == year }) {
      return CivilDate(year: move.year, month: move.month, day: move.day)
    }
    return rule.day(in: year)
  }
}
