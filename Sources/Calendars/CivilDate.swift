/// A day of the proleptic Gregorian calendar, without time or zone.
///
/// Stored as days since 1970-01-01. The conversions are the era-based integer formulas of
/// Howard Hinnant, "chrono-compatible low-level date algorithms" (2013), exact for all years used here.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before it.
  public var dayNumber: Int

  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The day with the given parts, or `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month (1-12) and day (1-31).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthPart = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthPart + 2) / 5 + 1
    let month = monthPart < 10 ? monthPart + 3 : monthPart - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public var year: Int { parts.year }
  /// 1 to 12.
  public var month: Int { parts.month }
  /// Day of the month, from 1.
  public var day: Int { parts.day }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int {
    let sinceMonday = (dayNumber + 3) % 7
    return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
  }

  /// 1 for January 1st.
  public var dayOfYear: Int {
    let start = CivilDate(year: year, month: 1, day: 1) ?? self
    return dayNumber - start.dayNumber + 1
  }

  /// The day so many days later; earlier where `days` is negative.
  public func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// The same day of a later month; the month's last day where that month is shorter.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = parts
    let index = year * 12 + (month - 1) + months
    let newYear = index / 12
    let newMonth = index % 12 + 1
    let last = CivilDate.days(inMonth: newMonth, year: newYear)
    return CivilDate(year: newYear, month: newMonth, day: min(day, last)) ?? self
  }

  /// How many days a month has, February by its year.
  public static func days(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has a 29 February, by the Gregorian rule.
  public static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CivilDate: CustomStringConvertible, LosslessStringConvertible, Codable {
  /// ISO 8601, such as `2025-12-28`.
  public var description: String {
    let (year, month, day) = parts
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads exactly `YYYY-MM-DD`.
  public init?(_ description: String) {
    let fields = description.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].utf8.count == 4, fields[1].utf8.count == 2,
      fields[2].utf8.count == 2, let year = Int(fields[0]), let month = Int(fields[1]),
      let day = Int(fields[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a date such as 2025-12-28")
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CivilDate {
  /// The weekday in English, such as `Monday`.
  public var weekdayName: String {
    switch weekday {
    case 1: "Monday"
    case 2: "Tuesday"
    case 3: "Wednesday"
    case 4: "Thursday"
    case 5: "Friday"
    case 6: "Saturday"
    default: "Sunday"
    }
  }
}

extension CivilDate {
  /// The ISO 8601 week, 1 to 53: the one that holds the Thursday of the day's Monday-to-Sunday week.
  public var isoWeek: Int {
    let thursday = adding(days: 4 - weekday)
    return (thursday.dayOfYear - 1) / 7 + 1
  }
}
