import Glibc
import Statistics

/// Expected log predictive density of points left out one at a time, without fitting again (PSIS-LOO; Vehtari,
/// Gelman and Gabry 2017).
public struct PointwiseAccuracy: Sendable, Equatable {
  /// Log predictive density of each point left out.
  public var pointwise: [Double]
  /// Pareto shape of each point: its term is not reliable above 0.7.
  public var shapes: [Double]
  /// Log predictive density of all points left in.
  public var logDensity: Double

  /// Sum over points.
  public var elpd: Double { pointwise.reduce(0, +) }
  /// Standard error of the sum: `sqrt(N)` times the deviation over points.
  public var standardError: Double {
    let count = Double(pointwise.count)
    let mean = elpd / count
    let square = pointwise.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (count * square / (count - 1)).squareRoot()
  }
  /// Effective number of parameters: what is lost by leaving out.
  public var parameters: Double { logDensity - elpd }

  /// - Parameters:
  ///   - logLikelihoods: `draws * points` numbers, one draw after the other; finite.
  ///   - points: number of observations.
  ///   - threads: how many points may be worked on at a time.
  public init(logLikelihoods: [Double], points: Int, threads: Int = 1) {
    let draws = points == 0 ? 0 : logLikelihoods.count / points
    let terms = parallelMap(count: draws == 0 ? 0 : points, threads: threads) { point in
      let column = (0..<draws).map { logLikelihoods[$0 * points + point] }
      let smoothed = ParetoSmoothing(logRatios: column.map { -$0 })
      let sums = zip(smoothed.logWeights, column).map { $0 + $1 }
      return (logSum(of: sums), logSum(of: column) - log(Double(draws)), smoothed.shape)
    }
    pointwise = terms.map(\.0)
    logDensity = terms.reduce(0) { $0 + $1.1 }
    shapes = terms.map(\.2)
  }
}
