import Calendars
import MarketingData

/// How much longer or shorter a month is than the mean: sales of 31 days are a tenth above those of 28 for no other reason.
///
/// In days. The months of a year cannot show it as a season of few waves. X-13ARIMA-SEATS calls it the length-of-month
/// regressor.
enum MonthLength {
  /// `nil` for daily and weekly data.
  static func column(starts: [CivilDate], frequency: Frequency) -> Series? {
    guard frequency == .monthly else { return nil }
    return Series(
      name: "month length",
      values: starts.map { start in
        Double(frequency.next(after: start).dayNumber - start.dayNumber) - 365.25 / 12
      })
  }
}
