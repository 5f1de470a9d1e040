import MarketingData

/// Flags of the periods that hold a public holiday.
enum HolidayColumns {
  static func make(_ dataset: Dataset, countries: [String]) -> [Series] { [] }
}
