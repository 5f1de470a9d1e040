import Calendars

/// How days follow each other.
enum Spacing {
  /// Whether the distinct days are consecutive days, weeks or months, three at least.
  static func isEven(_ days: [Int]) -> Bool {
    let distinct = Set(days).sorted()
    guard distinct.count >= 3 else { return false }
    let gaps = zip(distinct.dropFirst(), distinct).map { $0 - $1 }
    if gaps.allSatisfy({ $0 == gaps[0] }), gaps[0] == 1 || gaps[0] == 7 { return true }
    let months = distinct.map { day in
      let date = CivilDate(dayNumber: day)
      return date.year * 12 + date.month
    }
    return zip(months.dropFirst(), months).allSatisfy { $0 - $1 == 1 }
  }
}
