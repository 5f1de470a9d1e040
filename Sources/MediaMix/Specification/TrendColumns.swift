import Calendars
import Glibc

/// A straight trend, and slow drift around it.
///
/// Drift j is `cos(pi j t / n)` with penalty `j^2 / 4`: about three waves in two years, so that it
/// cannot follow seasons or media. Without it a bend in the trend is credited to whichever channel
/// grew at the time.
enum TrendColumns {
  struct Column {
    var name: String
    var values: [Double]
    var penalty: Double
  }

  /// - Parameters:
  ///   - count: periods of the columns.
  ///   - observed: the first periods, which the fit sees. The trend goes on after them, drift stays
  ///     where it was, which its flat end makes smooth.
  static func make(
    _ form: TrendForm, count: Int, observed: Int, _ frequency: Frequency
  ) -> [Column] {
    switch form {
    case .level: []
    case .linear:
      Array(waves(count: count, observed: observed, frequency).prefix(1))
    case .drift:
      waves(count: count, observed: observed, frequency)
    case .knots(let knots):
      KnotColumns.make(count: count, observed: observed, knots: knots).enumerated().map {
        Column(
          name: $1.name, values: $1.values,
          penalty: $0 == 0 ? BaselineDesign.freePenalty : BaselineDesign.lightPenalty)
      }
    }
  }

  /// The line and the drift around it.
  private static func waves(count: Int, observed: Int, _ frequency: Frequency) -> [Column] {
    let span = Double(max(observed - 1, 1))
    var columns = [
      Column(
        name: "trend", values: (0..<count).map { Double($0) / span - 0.5 },
        penalty: BaselineDesign.freePenalty)
    ]
    let years = Double(observed) / frequency.periodsPerYear
    let waves = min(Int(1.5 * years + 0.25), 6)
    for wave in 0..<max(waves, 0) {
      let order = Double(wave + 1)
      let values = (0..<count).map { period in
        cos(.pi * order * (Double(min(period, observed - 1)) + 0.5) / Double(observed))
      }
      columns.append(Column(name: "drift \(wave + 1)", values: values, penalty: order * order / 4))
    }
    return columns
  }
}
