/// Public holidays, computed by rule for any year.
///
/// The days themselves are given, not the substitute days on which a holiday at a weekend is made up for.
public enum Holidays {
  /// ISO 3166 codes of the countries whose holidays are known.
  public static let countries: [String] = HolidayCountry.allCases.map(\.rawValue)

  /// A holiday in each of the periods of some data.
  public struct Flag: Sendable, Equatable {
    /// Such as `Thanksgiving`; `Christmas Day / Boxing Day` for holidays that always share a period.
    public var name: String
    /// 1 for each period with the holiday in it, else 0.
    public var values: [Double]
  }

  /// The holidays of a year in order of date.
  ///
  /// - Returns: `nil` when the country is not known.
  public static func days(country: String, year: Int) -> [(name: String, date: CivilDate)]? {
    guard let country = HolidayCountry(rawValue: country.uppercased()) else { return nil }
    return country.holidays
      .compactMap { holiday in holiday.day(in: year).map { (holiday.name, $0) } }
      .sorted { $0.1 < $1.1 }
  }

  /// One flag per holiday that falls into the periods, in the order of the year.
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
    guard let first = starts.first, let last = starts.last else { return [] }
    let years = first.year...frequency.lastDay(from: last).year
    var flags: [Flag] = []
    for holiday in country.holidays {
      var values = [Double](repeating: 0, count: starts.count)
      for day in years.compactMap({ holiday.day(in: $0) }) {
        guard let index = period(of: day, starts, frequency) else { continue }
        values[index] = 1
      }
      guard values.contains(1) else { continue }
      if let same = flags.firstIndex(where: { $0.values == values }) {
        flags[same].name += " / " + holiday.name
      } else {
        flags.append(Flag(name: holiday.name, values: values))
      }
    }
    return flags
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
