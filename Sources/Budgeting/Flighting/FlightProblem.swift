import MediaMix
import Settings
import Statistics

/// One channel's planned money, to be spread over the periods of the window.
package struct FlightProblem: Sendable {
  package let response: PatternResponse
  /// Money per period as it was.
  package let current: [Double]
  /// The plan's total.
  package let total: Double
  /// The plan in the usual pattern: current money times the plan's share.
  package let usual: [Double]
  package let bounds: [ClosedRange<Double>]
  private let level: Double

  /// - Parameters:
  ///   - current: money per period of the window; its sum is above 0.
  ///   - limits: how far each period may be from the usual pattern; they leave that pattern allowed.
  package init(
    response: PatternResponse, current: [Double], total: Double, limits: FlightLimits
  ) {
    self.response = response
    self.current = current
    self.total = total
    level = total / Summation.sum(current)
    let level = level
    usual = current.map { level * $0 }
    bounds = usual.map {
      max(0, $0 * (1 + min(limits.minChange, 0)))...$0 * (1 + max(limits.maxChange, 0))
    }
  }

  var allowed: SharedTotal { SharedTotal(bounds: bounds, total: total) }

  /// The driver's multiplier in each period; a period without money keeps the usual pattern.
  package func multipliers(_ money: [Double]) -> [Double] {
    zip(money, current).map { $1 > 0 ? $0 / $1 : level }
  }

  /// The mean response over some draws; the derivative to each period's money becomes `slopes`.
  package func value(_ money: [Double], draws: [Int], slopes: inout [Double]) -> Double {
    let value = response.mean(multipliers(money), draws: draws, slopes: &slopes)
    for index in slopes.indices {
      slopes[index] = current[index] > 0 ? slopes[index] / current[index] : 0
    }
    return value
  }

  /// The mean response over some draws.
  func value(_ money: [Double], draws: [Int]) -> Double {
    response.mean(multipliers(money), draws: draws)
  }

  /// What a pattern brings beyond the usual one, in every draw.
  package func gains(_ money: [Double]) -> [Double] {
    let now = response.values(multipliers(usual))
    return zip(response.values(multipliers(money)), now).map { $0 - $1 }
  }
}
