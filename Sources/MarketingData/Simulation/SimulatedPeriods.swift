import Calendars
import Statistics

/// The periods of the simulated data, and how a plan made by weeks falls on them.
struct SimulatedPeriods {
  let frequency: Frequency
  /// The weeks in which plans are made; they cover all periods.
  let weeks: SimulatedCalendar
  let starts: [CivilDate]
  /// Length in weeks: 1/7, 1, or a month's days / 7.
  let lengths: [Double]
  /// The season's effect on sales, as a share of the level.
  let season: [Double]
  /// How far sales on the weekday are from an average day's, as a share of the level; 0 but for daily data.
  let weekday: [Double]
  /// 0/1 flags by name.
  let events: [Event]
  /// For each period, how many days of which weeks it holds.
  private let parts: [[(week: Int, days: Int)]]

  /// A flag of periods, and how many of its weeks one flagged period stands for.
  struct Event {
    var name: String
    var flags: [Double]
    var weeks: Double
  }

  init(_ settings: SimulationSettings) {
    frequency = settings.frequency
    let count = settings.periodCount
    let lastWeek = settings.lastWeek
    switch frequency {
    case .weekly:
      weeks = SimulatedCalendar(weeks: count, lastWeek: lastWeek)
      starts = weeks.starts
    case .daily:
      weeks = SimulatedCalendar(weeks: (count + 6) / 7, lastWeek: lastWeek)
      let end = lastWeek.adding(days: 6)
      starts = (0..<count).map { end.adding(days: $0 - count + 1) }
    case .monthly:
      // The last whole month.
      let after = lastWeek.adding(days: 7)
      let end = after.adding(days: 1 - after.day)
      let first = end.adding(months: -count)
      starts = (0..<count).map { first.adding(months: $0) }
      let monday = first.adding(days: 1 - first.weekday)
      let lastDay = end.adding(days: -1)
      let lastMonday = lastDay.adding(days: 1 - lastDay.weekday)
      weeks = SimulatedCalendar(
        weeks: (lastMonday.dayNumber - monday.dayNumber) / 7 + 1, lastWeek: lastMonday)
    }
    let ends = starts.map(frequency.lastDay(from:))
    lengths = zip(starts, ends).map { Double($1.dayNumber - $0.dayNumber + 1) / 7 }
    season =
      frequency == .weekly
      ? weeks.season
      : zip(starts, ends).map { start, end in
        SimulatedCalendar.season(at: start.adding(days: (end.dayNumber - start.dayNumber) / 2))
      }
    weekday = starts.map {
      settings.frequency == .daily ? SimulatedPeriods.weekdayEffects[$0.weekday - 1] : 0
    }
    let origin = weeks.starts[0].dayNumber
    let isWhole = frequency == .weekly
    parts = zip(starts, ends).enumerated().map { index, span in
      if isWhole { return [(index, 7)] }
      var parts: [(week: Int, days: Int)] = []
      for day in span.0.dayNumber...span.1.dayNumber {
        let week = (day - origin) / 7
        if parts.last?.week == week {
          parts[parts.count - 1].days += 1
        } else {
          parts.append((week, 1))
        }
      }
      return parts
    }
    events = SimulatedPeriods.events(weeks, parts, starts, frequency)
  }

  /// Monday to Sunday; they sum to 0.
  static let weekdayEffects = [-0.08, -0.1, -0.06, -0.01, 0.07, 0.13, 0.05]
  /// Money on Monday to Sunday; the mean is 1.
  private static let weekdaySpend = [1.05, 1.05, 1.05, 1.05, 1.05, 0.9, 0.85]

  private static func events(
    _ weeks: SimulatedCalendar, _ parts: [[(week: Int, days: Int)]], _ starts: [CivilDate],
    _ frequency: Frequency
  ) -> [Event] {
    func flags(_ flagged: [Double], from weekday: Int = 1, atLeast days: Int) -> [Double] {
      zip(parts, starts).map { parts, start in
        if frequency == .daily, start.weekday < weekday { return 0 }
        let held = parts.reduce(0) { $0 + (flagged[$1.week] == 1 ? $1.days : 0) }
        return held >= days ? 1 : 0
      }
    }
    switch frequency {
    case .weekly:
      return [
        Event(name: "promo", flags: weeks.promotion, weeks: 1),
        Event(name: "black_friday", flags: weeks.blackFriday, weeks: 1),
        Event(name: "christmas", flags: weeks.christmas, weeks: 1),
      ]
    case .daily:
      return [
        Event(name: "promo", flags: flags(weeks.promotion, atLeast: 1), weeks: 1.0 / 7),
        Event(
          name: "black_friday", flags: flags(weeks.blackFriday, from: 5, atLeast: 1),
          weeks: 1.0 / 3),
        Event(name: "christmas", flags: flags(weeks.christmas, atLeast: 1), weeks: 1.0 / 7),
      ]
    case .monthly:
      return [
        Event(name: "promo", flags: flags(weeks.promotion, atLeast: 7), weeks: 2),
        Event(name: "black_friday", flags: flags(weeks.blackFriday, atLeast: 4), weeks: 1),
        Event(name: "christmas", flags: flags(weeks.christmas, atLeast: 7), weeks: 2),
      ]
    }
  }

  /// A rate, such as a price, of each period: the mean over its days.
  func rates(_ weekly: [Double]) -> [Double] {
    guard frequency != .weekly else { return weekly }
    return parts.map { parts in
      let days = parts.reduce(0) { $0 + $1.days }
      return parts.reduce(0) { $0 + weekly[$1.week] * Double($1.days) } / Double(days)
    }
  }

  /// An amount, such as money, of each period: the sum over its days, with the ups and downs of days.
  func amounts(_ weekly: [Double], random: inout SeededGenerator) -> [Double] {
    guard frequency != .weekly else { return weekly }
    return zip(parts, starts).map { parts, start in
      let amount = parts.reduce(0) { $0 + weekly[$1.week] * Double($1.days) / 7 }
      guard frequency == .daily else { return amount }
      let day = SimulatedPeriods.weekdaySpend[start.weekday - 1]
      return amount * day * max(0.3, random.normal(mean: 1, deviation: 0.12))
    }
  }

  /// Noise of a period over that of a week, both as shares of the mean outcome: days differ more, months less.
  var noise: Double {
    switch frequency {
    case .daily: 1.8
    case .weekly: 1
    case .monthly: 0.6
    }
  }
}
