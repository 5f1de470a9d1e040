/// Public holidays, and the days of unusual buying around some, computed by rule for any year.
///
/// Holidays of the moon (Diwali, Holi, Eid) are listed for 2010 to 2035; Eid from 2027 on is an estimate, as the moon is yet
/// to be seen. `assets/holidays.csv` is this calendar as a file.
public enum Holidays {
  /// ISO 3166 codes of the countries whose holidays are known.
  public static let countries: [String] = HolidayCountry.allCases.map(\.rawValue)

  /// Their names in English, such as `Germany`.
  public static let countryNames: [String] = HolidayCountry.allCases.map(\.name)

  /// One holiday in one year.
  public struct Day: Sendable, Equatable {
    /// Such as `Thanksgiving`, or `Christmas Day (observed)` for a substitute day.
    public var name: String
    public var date: CivilDate
    public var kind: HolidayKind
    /// Days from `date` on.
    public var length: Int
  }

  /// The holidays of a year in order of date.
  ///
  /// - Returns: `nil` when the country is not known.
  public static func days(country: String, year: Int) -> [Day]? {
    HolidayCountry(rawValue: country.uppercased()).map {
      HolidayCalendar(country: $0).days(in: year)
    }
  }

  /// The country that a name or a code of some other list means: `GB` for `UK` or `Great Britain`.
  public static func country(named text: String) -> (code: String, name: String)? {
    let wanted = text.uppercased()
    let known = HolidayCountry.allCases.first {
      $0.rawValue == wanted || $0.otherCodes.contains(wanted) || $0.name.uppercased() == wanted
    }
    return known.map { ($0.rawValue, $0.name) }
  }

  /// The calendar of all countries as CSV: date, country, name, kind and number of days.
  public static func table(years: ClosedRange<Int>) -> String {
    var lines = ["date,country,name,kind,days"]
    for country in HolidayCountry.allCases {
      for year in years {
        for day in HolidayCalendar(country: country).days(in: year) {
          lines.append(
            "\(day.date),\(country.rawValue),\(day.name),\(day.kind.rawValue),\(day.length)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
