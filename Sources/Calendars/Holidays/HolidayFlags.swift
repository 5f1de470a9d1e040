extension Holidays {
  /// A holiday in each of the periods of some data.
  public struct Flag: Sendable, Equatable {
    /// The holidays whose periods these are; several where they always share one.
    public var names: [String]
    /// 1 for each period with the holiday in it, else 0. Of a holiday of several days, the share that lies in the period.
    public var values: [Double]
    /// How often the holiday is seen.
    public var occurrences: Int

    /// Such as `Thanksgiving`; `Christmas Day / Boxing Day` for holidays that always share a period.
    public var name: String { names.joined(separator: " / ") }
  }

  /// The name under which all substitute days are one flag.
  public static let substitutes = "Substitute days"

  /// Holidays that move sales so much that one year's is worth an effect of its own.
  public static let great: Set<String> = [
    "Black Friday weekend", "Christmas shopping", "Christmas Day", "Thanksgiving", "New Year's Day",
    "Easter Sunday", "Diwali shopping", "Diwali",
  ]

  /// One flag per holiday that falls into the periods, in the order of the calendar, then all substitute days as one.
  ///
  /// Holidays that fall into the same periods throughout are one flag: their effects could not be told apart.
  ///
  /// - Parameters:
  ///   - starts: the first day of each period, in order of time.
  /// - Returns: `nil` when the country is not known.
  public static func flags(
    country: String, starts: [CivilDate], frequency: Frequency
  ) -> [Flag]? {
    guard let country = HolidayCountry(rawValue: country.uppercased()) else { return nil }
    let found = days(country, starts, frequency)
    let order = country.holidays.map(\.name)
    let names =
      order.enumerated().filter { order.firstIndex(of: $0.element) == $0.offset }.map(\.element)
      + found.keys.filter { !order.contains($0) }.sorted()
    var flags: [Flag] = []
    for name in names {
      let (values, seen) = cover(found[name] ?? [], starts, frequency)
      guard seen > 0 else { continue }
      if let same = flags.firstIndex(where: { $0.values == values }) {
        flags[same].names.append(name)
      } else {
        flags.append(Flag(names: [name], values: values, occurrences: seen))
      }
    }
    return flags
  }

  /// How much of each period any of the holidays with these names covers, as in a flag's values.
  ///
  /// - Returns: `nil` when the country is not known.
  public static func values(
    country: String, names: Set<String>, starts: [CivilDate], frequency: Frequency
  ) -> [Double]? {
    guard let country = HolidayCountry(rawValue: country.uppercased()) else { return nil }
    let found = days(country, starts, frequency)
    return names.sorted().reduce(into: [Double](repeating: 0, count: starts.count)) { most, name in
      let values = cover(found[name] ?? [], starts, frequency).values
      for index in most.indices { most[index] = max(most[index], values[index]) }
    }
  }

  /// The days of the years that some periods touch, by name; a stretch of days may begin in the year before.
  private static func days(
    _ country: HolidayCountry, _ starts: [CivilDate], _ frequency: Frequency
  ) -> [String: [Day]] {
    guard let first = starts.first, let last = starts.last else { return [:] }
    let calendar = HolidayCalendar(country: country)
    let years = max(1, first.year - 1)...frequency.lastDay(from: last).year
    return Dictionary(
      grouping: years.flatMap { calendar.days(in: $0) },
      by: { $0.kind == .substitute ? substitutes : $0.name })
  }

  /// How much of a period is covered by any of some days, and how many of those are seen.
  private static func cover(
    _ days: [Day], _ starts: [CivilDate], _ frequency: Frequency
  ) -> (values: [Double], seen: Int) {
    var counts = [Int](repeating: 0, count: starts.count)
    var seen = 0
    for day in days {
      let periods = (0..<day.length).compactMap {
        period(of: day.date.adding(days: $0), starts, frequency)
      }
      for index in periods { counts[index] += 1 }
      seen += periods.isEmpty ? 0 : 1
    }
    // The most days of it that a period can hold.
    let most = min(days.map(\.length).max() ?? 1, frequency.days)
    return (counts.map { min(1, Double($0) / Double(most)) }, seen)
  }

  /// The period that holds a day, by bisection.
  private static func period(
    of day: CivilDate, _ starts: [CivilDate], _ frequency: Frequency
  ) -> Int? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= day { low = middle + 1 } else { high = middle }
    }
    guard low > 0, day <= frequency.lastDay(from: starts[low - 1]) else { return nil }
    return low - 1
  }
}

extension Frequency {
  /// Days in the shortest usual period: 1, 7 or 28.
  fileprivate var days: Int {
    switch self {
    case .daily: 1
    case .weekly: 7
    case .monthly: 28
    }
  }
}
