import Calendars

/// A fit's series with the holdout's predictions in the place of the fit's.
struct FitSeries {
  var dates: [CivilDate]
  var actual: [Double]
  var expected: [Double]
  var lower: [Double]
  var upper: [Double]
  /// Whether the actual outcome is outside its interval.
  var outside: [Bool]
  /// Index of the first held-out period; the count where there is none.
  var holdoutStart: Int

  var count: Int { dates.count }

  init(_ chart: FitChart) {
    let lengths = [
      chart.starts.count, chart.actual.count, chart.expected.count, chart.lower.count,
      chart.upper.count,
    ]
    let count = lengths.min() ?? 0
    dates = Array(chart.starts.prefix(count))
    actual = Array(chart.actual.prefix(count))
    expected = Array(chart.expected.prefix(count))
    lower = Array(chart.lower.prefix(count))
    upper = Array(chart.upper.prefix(count))
    holdoutStart = count
    if let holdout = chart.holdout, (0..<count).contains(holdout.start) {
      let held = min(
        count - holdout.start, holdout.expected.count, holdout.lower.count, holdout.upper.count)
      if held > 0 {
        holdoutStart = holdout.start
        let range = holdout.start..<(holdout.start + held)
        expected.replaceSubrange(range, with: holdout.expected.prefix(held))
        lower.replaceSubrange(range, with: holdout.lower.prefix(held))
        upper.replaceSubrange(range, with: holdout.upper.prefix(held))
      }
    }
    let bounds = zip(lower, upper)
    outside = zip(actual, bounds).map { $0 < $1.0 || $0 > $1.1 }
  }

  /// Values of the upper axis: from zero, unless all are far above it; a band far beyond is cut.
  var levels: ClosedRange<Double> {
    let lines = actual + expected
    let low = lines.min() ?? 0
    let high = lines.max() ?? 1
    let reach = max(high - low, abs(high) * 0.02) * 0.8
    let bottom = max(lower.min() ?? low, low - reach)
    let top = min(upper.max() ?? high, high + reach)
    if bottom > 0.72 * top, top > 0 { return bottom...max(top, bottom * 1.001) }
    return [bottom, top].rangeWithZero
  }

  var residuals: ClosedRange<Double> {
    let widest = zip(actual, expected).map { abs($0 - $1) }.max() ?? 0
    return widest > 0 ? -widest...widest : -1...1
  }

  /// Points between neighbouring periods.
  func step(_ time: TimeAxis) -> Double {
    count > 1 ? (time.scale.end - time.scale.start) / Double(count - 1) : 4
  }
}
