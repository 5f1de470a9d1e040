import Calendars
import Glibc

/// The simulated weeks, their place in the year and what happens in them.
struct SimulatedCalendar {
  var starts: [CivilDate]
  /// Where in the year each week's middle lies, 0 to 1.
  var yearPositions: [Double]
  /// The season's effect on sales, as a share of the level.
  var season: [Double]
  /// 1 in the week of the day after Thanksgiving.
  var blackFriday: [Double]
  /// 1 in the last two whole weeks before Christmas.
  var christmas: [Double]
  /// 1 in the weeks of a price promotion.
  var promotion: [Double]

  init(weeks: Int, lastWeek: CivilDate) {
    starts = (0..<weeks).map { lastWeek.adding(days: -7 * (weeks - 1 - $0)) }
    yearPositions = starts.map { SimulatedCalendar.yearPosition($0.adding(days: 3)) }
    season = starts.map { SimulatedCalendar.season(at: $0.adding(days: 3)) }
    blackFriday = starts.map { start in
      SimulatedCalendar.covers(start) {
        $0.month == 11 && $0.weekday == 5 && (23...29).contains($0.day)
      }
    }
    christmas = starts.map { start in
      SimulatedCalendar.covers(start) {
        $0.month == 12 && (11...17).contains($0.day) && $0.weekday == 1
      }
        + SimulatedCalendar.covers(start) {
          $0.month == 12 && (18...24).contains($0.day) && $0.weekday == 1
        }
    }
    // Three weeks of promotion in spring and two in late summer, on other dates every year.
    promotion = zip(starts, yearPositions).map { start, position in
      let moved = position + Double((start.year * 7) % 5 - 2) * 0.02
      return (moved > 0.265 && moved < 0.32) || (moved > 0.62 && moved < 0.655) ? 1 : 0
    }
  }

  /// The waves that make up the season: `height cos(2 pi order position - phase)`.
  static let waves: [(order: Int, height: Double, phase: Double)] = [
    (1, 0.055, 5.6), (2, 0.03, 0.9), (3, 0.012, Double.pi / 2),
  ]

  /// Where in the year the middle of a day lies, 0 to 1.
  static func yearPosition(_ day: CivilDate) -> Double {
    (Double(day.dayOfYear) - 0.5) / (CivilDate.isLeap(day.year) ? 366 : 365)
  }

  /// The season's effect on sales around a day, as a share of the level.
  static func season(at day: CivilDate) -> Double {
    let turn = 2 * Double.pi * yearPosition(day)
    return waves.reduce(0) { $0 + $1.height * cos(Double($1.order) * turn - $1.phase) }
  }

  private static func covers(_ start: CivilDate, _ matches: (CivilDate) -> Bool) -> Double {
    (0..<7).contains { matches(start.adding(days: $0)) } ? 1 : 0
  }
}
