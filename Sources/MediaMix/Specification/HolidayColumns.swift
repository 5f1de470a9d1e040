import Calendars
import MarketingData

/// Flags of the periods that hold a public holiday, or days of unusual buying around one.
///
/// A flag is 1 in the period of the holiday; in those that share a holiday of several days, each day's part of what a
/// period could hold. Holidays seen once say little and would each take a period out of the data, so that they
/// have one effect together; the great ones (`Holidays.great`) have their own even then.
struct HolidayColumns {
  let columns: [Series]
  /// Set when holidays are seen too rarely for an effect of their own.
  let note: FitNote?

  /// The name of the column of all that are seen once.
  static let pooled = "Other holidays"

  /// The holidays of all `countries`; flags that are alike between countries, or like an event of the data, are one
  /// column, as their effects could not be told apart.
  ///
  /// - Throws: `FitProblem.unknownCountry`.
  init(_ dataset: Dataset, countries: [String]) throws(FitProblem) {
    let flags = try HolidayColumns.flags(dataset, countries: countries)
    let rare = HolidayColumns.rare(flags)
    var columns = flags.filter { !rare.contains($0) }.map {
      Series(name: $0.name(among: countries), values: $0.values)
    }
    note = rare.isEmpty ? nil : .holidaysPooled(names: rare.map { $0.name(among: countries) })
    if !rare.isEmpty {
      let values = dataset.starts.indices.map { period in
        rare.reduce(0) { max($0, $1.values[period]) }
      }
      columns.append(Series(name: HolidayColumns.pooled, values: values))
    }
    self.columns = columns
  }

  /// A holiday and the countries that keep it in the same periods.
  private struct Shared: Equatable {
    var flag: Holidays.Flag
    var countries: [String]
    var values: [Double] { flag.values }

    func name(among all: [String]) -> String {
      all.count > 1 ? "\(flag.name) (\(countries.joined(separator: ", ")))" : flag.name
    }
  }

  private static func flags(
    _ dataset: Dataset, countries: [String]
  ) throws(FitProblem) -> [Shared] {
    var shared: [Shared] = []
    for country in countries {
      guard
        let flags = Holidays.flags(
          country: country, starts: dataset.starts, frequency: dataset.frequency)
      else { throw .unknownCountry(country) }
      for flag in flags where !dataset.events.contains(where: { $0.values == flag.values }) {
        if let same = shared.firstIndex(where: { $0.values == flag.values }) {
          shared[same].countries.append(country)
        } else {
          shared.append(Shared(flag: flag, countries: [country]))
        }
      }
    }
    return shared
  }

  /// Those seen once, unless there is one only.
  private static func rare(_ flags: [Shared]) -> [Shared] {
    let rare = flags.filter {
      $0.flag.occurrences < 2 && Holidays.great.isDisjoint(with: $0.flag.names)
    }
    return rare.count > 1 ? rare : []
  }

  /// The values of a column in other periods than the data's: `A / B` stands for two holidays that always shared a
  /// period, and the countries may stand behind them in parentheses.
  ///
  /// - Returns: `nil` where no country keeps a holiday of the name.
  static func values(
    of name: String, _ dataset: Dataset, countries: [String], starts: [CivilDate]
  ) -> [Double]? {
    guard name != pooled else {
      guard let flags = try? flags(dataset, countries: countries) else { return nil }
      return most(
        rare(flags).map {
          cover(Set($0.flag.names), $0.countries.prefix(1), dataset.frequency, starts)
        }, count: starts.count)
    }
    var names = Substring(name)
    var keepers = countries[...]
    if countries.count > 1, name.hasSuffix(")"), let bracket = names.lastIndex(of: "(") {
      let codes = names[names.index(after: bracket)...].dropLast()
      let first = codes.prefix { $0 != "," }
      names = names[..<bracket].dropLast()
      keepers = countries.filter { $0 == first }[...]
    }
    return cover(
      Set(String(names).components(separatedBy: " / ")), keepers, dataset.frequency, starts)
  }

  private static func cover(
    _ names: Set<String>, _ countries: ArraySlice<String>, _ frequency: Frequency,
    _ starts: [CivilDate]
  ) -> [Double] {
    most(
      countries.compactMap {
        Holidays.values(country: $0, names: names, starts: starts, frequency: frequency)
      }, count: starts.count)
  }

  private static func most(_ series: [[Double]], count: Int) -> [Double] {
    (0..<count).map { period in series.reduce(0) { max($0, $1[period]) } }
  }
}

extension String {
  /// The parts between occurrences of a separator.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
