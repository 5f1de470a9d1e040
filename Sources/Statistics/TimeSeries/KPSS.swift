import Glibc

/// Kwiatkowski, Phillips, Schmidt and Shin's test (1992) that a series wanders around a fixed level.
///
/// `sum_t S_t^2 / (n^2 s^2)`, S being the running sums of deviations from the mean and s^2 their long-run variance with
/// Bartlett's weights over `lags` lags, chosen as in Hobijn, Franses and Ooms (1998). A small p-value speaks against
/// a fixed level: the series has a trend or wanders.
public struct KPSS: Sendable, Equatable {
  public let statistic: Double
  /// Interpolated in the paper's table, so between 0.01 and 0.1: those two mean "or less" and "or more".
  public let pValue: Double
  /// Lags in the long-run variance.
  public let lags: Int

  /// `nil` when the series does not vary, is not finite or has fewer than three values.
  public init?(_ values: [Double]) {
    let count = values.count
    guard count > 2, values.allSatisfy(\.isFinite) else { return nil }
    let centre = Moments.mean(values)
    let errors = values.map { $0 - centre }
    guard Moments.standardized(values) != nil else { return nil }
    lags = min(Self.chosenLags(errors), count - 1)
    var running = 0.0
    let sums = errors.map { error in
      running += error
      return running
    }
    var variance = Summation.dot(errors, errors)
    for lag in stride(from: 1, through: lags, by: 1) {
      variance += 2 * Self.product(errors, lag) * (1 - Double(lag) / Double(lags + 1))
    }
    statistic = Summation.dot(sums, sums) / Double(count) / variance
    guard statistic.isFinite, variance > 0 else { return nil }
    pValue = Self.interpolated(statistic)
  }

  private static let table: [(statistic: Double, pValue: Double)] = [
    (0.347, 0.10), (0.463, 0.05), (0.574, 0.025), (0.739, 0.01),
  ]

  private static func interpolated(_ statistic: Double) -> Double {
    for (left, right) in zip(table, table.dropFirst()) where statistic < right.statistic {
      let share = max(0, (statistic - left.statistic) / (right.statistic - left.statistic))
      return left.pValue + share * (right.pValue - left.pValue)
    }
    return 0.01
  }

  private static func chosenLags(_ errors: [Double]) -> Int {
    let count = Double(errors.count)
    var level = Summation.dot(errors, errors) / count
    var slope = 0.0
    for lag in stride(from: 1, through: Int(pow(count, 2.0 / 9)), by: 1) {
      let part = product(errors, lag) / (count / 2)
      level += part
      slope += Double(lag) * part
    }
    let ratio = slope / level
    let lags = 1.1447 * cbrt(ratio * ratio) * cbrt(count)
    return lags.isFinite ? Int(min(lags, count)) : 0
  }

  private static func product(_ errors: [Double], _ lag: Int) -> Double {
    Summation.sum((lag..<errors.count).lazy.map { errors[$0] * errors[$0 - lag] })
  }
}
