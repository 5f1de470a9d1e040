import Calendars

/// What a channel was spent on in the past, in stretches comparable with the plan window.
struct SpendHistory: Sendable {
  /// Most spent in any window of the plan's length; of a past that is shorter, what it comes to over that length.
  let maximum: Double
  /// Spend in each whole past quarter, oldest first, scaled to the window's length.
  let quarters: [Double]

  init(spend: [Double], length: Int, frequency: Frequency) {
    maximum =
      SpendHistory.totals(spend, length: length, step: 1).max()
      ?? (spend.isEmpty ? 0 : spend.reduce(0, +) * Double(length) / Double(spend.count))
    let quarter = frequency.comparableYear / 4
    let scale = Double(length) / Double(quarter)
    quarters = SpendHistory.totals(spend, length: quarter, step: quarter).map { $0 * scale }
  }

  /// Totals of stretches of one length, counted back from the end so that the latest is whole.
  private static func totals(_ spend: [Double], length: Int, step: Int) -> [Double] {
    guard length > 0, spend.count >= length else { return [] }
    return stride(from: spend.count, through: length, by: -step).reversed().map { end in
      spend[end - length..<end].reduce(0, +)
    }
  }
}
