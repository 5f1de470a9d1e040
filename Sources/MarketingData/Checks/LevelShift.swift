import Calendars
import Findings
import Statistics

/// An outcome that changes its level from one period to the next, for good, may be counted differently since.
enum LevelShift {
  /// How many times the level before it must be, or the other way round.
  static let factor = 1.6

  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let values = dataset.outcome.values
    let reach = dataset.frequency == .daily ? 91 : dataset.frequency == .weekly ? 13 : 6
    guard values.count >= 2 * reach, values.allSatisfy({ $0 > 0 }) else { return [] }
    let dates = (reach...(values.count - reach)).filter { isShift(values, at: $0, reach) }
    func change(_ date: Int) -> Double {
      Quantile.median(of: Array(values[date...])) / Quantile.median(of: Array(values[..<date]))
    }
    // The sharpest of neighbouring candidates.
    let sharpest = dates.max { abs(step(values, at: $0)) < abs(step(values, at: $1)) }
    guard let date = sharpest else { return [] }
    let times = ShownNumber.factor(change(date))
    return [
      Finding(
        .warning, code: "data.level-shift",
        "The outcome is about \(times) times its earlier level from \(dataset.starts[date]) on: it may be counted differently since.",
        at: context.place(.outcome, period: date),
        fix: "Bring both parts to one definition, or add a 0/1 column for the change.")
    ]
  }

  /// The change from one period to the next.
  private static func step(_ values: [Double], at date: Int) -> Double {
    values[date] > values[date - 1]
      ? values[date] / values[date - 1] - 1 : values[date - 1] / values[date] - 1
  }

  /// Whether nearly all later values lie beyond nearly all earlier ones, by the factor, and at once.
  private static func isShift(_ values: [Double], at date: Int, _ reach: Int) -> Bool {
    let before = Array(values[..<date])
    let after = Array(values[date...])
    // Long enough that a holiday with its sales does not look like a new level.
    let short = min(reach / 2, 14)
    let near = (Array(values[(date - short)..<date]), Array(values[date..<(date + short)]))
    let isRise = values[date] > values[date - 1]
    let (low, high) = isRise ? (before, after) : (after, before)
    let (nearLow, nearHigh) = isRise ? near : (near.1, near.0)
    return Quantile.median(of: nearHigh) >= factor * Quantile.median(of: nearLow)
      && Quantile.median(of: high) >= factor * Quantile.median(of: low)
      && Quantile.value(at: 0.1, of: high) > Quantile.value(at: 0.9, of: low)
  }
}
