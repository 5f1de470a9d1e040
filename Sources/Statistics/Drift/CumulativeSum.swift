import Glibc

/// Page's cumulative sums, which add up small deviations until they show ("Continuous inspection schemes", Biometrika 41, 1954).
///
/// For standardised values z, `high_t = max(0, high_(t-1) + z_t - allowance)` and `low_t = max(0, low_(t-1) - z_t - allowance)`;
/// an alarm is raised when one passes the limit. The allowance is half the shift worth finding, in standard deviations.
public struct CumulativeSum: Sendable, Equatable {
  /// Per value, both at least 0.
  public let high: [Double]
  public let low: [Double]
  public let limit: Double
  /// The first value at which a sum is above the limit.
  public let alarm: Int?
  /// The first value of the run that raised the alarm: Page's estimate of when the change came.
  public let since: Int?
  /// Whether the values had become larger.
  public let isHigh: Bool

  /// - Parameters:
  ///   - allowance: in standard deviations; half a deviation finds shifts of one.
  ///   - limit: in standard deviations; `limit(values:falseAlarms:)` gives one for a rate of false alarms.
  public init(_ values: [Double], allowance: Double = 0.5, limit: Double) {
    var (high, low): ([Double], [Double]) = ([], [])
    var (up, down) = (0.0, 0.0)
    var (upStart, downStart) = (0, 0)
    var found: (alarm: Int, since: Int, isHigh: Bool)?
    for (index, value) in values.enumerated() {
      if up == 0 { upStart = index }
      if down == 0 { downStart = index }
      up = max(0, up + value - allowance)
      down = max(0, down - value - allowance)
      high.append(up)
      low.append(down)
      if found == nil, max(up, down) > limit {
        found = (index, up >= down ? upStart : downStart, up >= down)
      }
    }
    self.high = high
    self.low = low
    self.limit = limit
    alarm = found?.alarm
    since = found?.since
    isHigh = found?.isHigh ?? ((high.last ?? 0) >= (low.last ?? 0))
  }

  /// The largest of all sums.
  public var largest: Double { max(high.max() ?? 0, low.max() ?? 0) }

  /// Mean number of independent standard normal values until an alarm of either side.
  ///
  /// Siegmund's approximation ("Sequential Analysis", 1985): with b = limit + 1.166, one side takes
  /// `(exp(2 allowance b) - 2 allowance b - 1) / (2 allowance^2)`, and two sides half of that.
  public static func runLength(limit: Double, allowance: Double = 0.5) -> Double {
    let reach = 2 * allowance * (limit + 1.166)
    return (exp(reach) - reach - 1) / (2 * allowance * allowance) / 2
  }

  /// The limit that so many independent values pass with a probability of about `falseAlarms`.
  public static func limit(values: Int, falseAlarms: Double, allowance: Double = 0.5) -> Double {
    let wanted = -Double(max(values, 1)) / log1p(-min(max(falseAlarms, 1e-9), 0.999))
    var (low, high) = (0.0, 100.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if runLength(limit: middle, allowance: allowance) < wanted {
        low = middle
      } else {
        high = middle
      }
    }
    return high
  }
}
