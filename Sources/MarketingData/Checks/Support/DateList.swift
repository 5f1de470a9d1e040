import Wording

/// Periods in a sentence.
enum DateList {
  /// `on 2024-01-01, 2024-01-08 and 3 more`.
  static func phrase(_ periods: [Int], _ data: Dataset, limit: Int = 3) -> Phrase {
    let dates = periods.prefix(limit).map { data.starts[$0].description }.joined(separator: ", ")
    let more = periods.count - limit
    return more > 0 ? Phrase("on \(dates) and \(more) more") : Phrase("on \(dates)")
  }
}
