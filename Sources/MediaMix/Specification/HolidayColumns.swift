import Calendars
import MarketingData

/// Flags of the periods that hold a public holiday.
enum HolidayColumns {
  /// The holidays of all `countries`; flags that are alike between countries are one column, as their
  /// effects could not be told apart.
  ///
  /// - Throws: `FitProblem.unknownCountry`.
  static func make(_ dataset: Dataset, countries: [String]) throws(FitProblem) -> [Series] {
    var columns: [Series] = []
    for country in countries {
      guard
        let flags = Holidays.flags(
          country: country, starts: dataset.starts, frequency: dataset.frequency)
      else { throw .unknownCountry(country) }
      for flag in flags where !columns.contains(where: { $0.values == flag.values }) {
        let name = countries.count > 1 ? "\(flag.name) (\(country))" : flag.name
        columns.append(Series(name: name, values: flag.values))
      }
    }
    return columns
  }
}
