import Calendars
import Glibc
import MarketingData

/// Trend and season as columns: what demand follows by the calendar alone.
enum SeasonColumns {
  /// Waves per year.
  private static let harmonics = 3

  /// A constant, a line and a parabola.
  static func trend(_ dataset: Dataset) -> [[Double]] {
    let last = Double(max(1, dataset.count - 1))
    let places = dataset.starts.indices.map { 2 * Double($0) / last - 1 }
    return [places.map { _ in 1 }, places, places.map { $0 * $0 }]
  }

  /// Yearly waves, as many as the data bear, and the days of the week of daily data.
  static func season(_ dataset: Dataset) -> [[Double]] {
    yearly(dataset) + weekdays(dataset)
  }

  private static func yearly(_ dataset: Dataset) -> [[Double]] {
    guard Double(dataset.count) >= 0.95 * dataset.frequency.periodsPerYear else { return [] }
    let angles = dataset.starts.map { 2 * Double.pi * Double($0.dayOfYear) / 365.25 }
    return (1...harmonics).flatMap { wave in
      [angles.map { sin(Double(wave) * $0) }, angles.map { cos(Double(wave) * $0) }]
    }
  }

  private static func weekdays(_ dataset: Dataset) -> [[Double]] {
    guard dataset.frequency == .daily else { return [] }
    let days = dataset.starts.map(\.weekday)
    return Set(days).sorted().dropFirst().map { day in days.map { $0 == day ? 1 : 0 } }
  }
}
