import Calendars

extension NumberStyle {
  /// A quarter: `Q3 2026`, or `FY27 Q1` where the fiscal year is not the calendar year.
  ///
  /// A fiscal year that spans two calendar years is written with both in German, French and Spanish (`Q1 2026/27`), and by
  /// the year it starts in, as is the custom, in Japanese (`2026年度第1四半期`).
  public func quarter(_ quarter: FiscalQuarter) -> String {
    let number = quarter.number
    let both = "\(quarter.startYear)/\(twoDigits(quarter.startYear + 1))"
    let year = quarter.isOfCalendarYear ? String(quarter.startYear) : both
    switch locale.tag.prefix(2) {
    case "de": return "Q\(number)\u{A0}\(year)"
    case "fr", "es": return "T\(number)\u{A0}\(year)"
    case "ja":
      return "\(quarter.startYear)年\(quarter.isOfCalendarYear ? "" : "度")第\(number)四半期"
    default:
      return quarter.isOfCalendarYear
        ? "Q\(number)\u{A0}\(year)" : "FY\(twoDigits(quarter.year))\u{A0}Q\(number)"
    }
  }

  private func twoDigits(_ year: Int) -> String {
    let last = year % 100
    return last < 10 ? "0\(last)" : String(last)
  }
}
