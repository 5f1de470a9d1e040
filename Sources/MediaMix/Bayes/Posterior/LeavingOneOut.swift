import Glibc
import Sampling

extension ModelDensity {
  /// Log density of each period's outcome, in its own unit, given all that was drawn; follows that `draw`.
  func logLikelihoods(_ draw: ScaledDraw) -> [Double] {
    for (place, column) in marginalColumns.enumerated() {
      let (series, coefficient) = (marginalSeries[place], draw.coefficients[column])
      for row in series.indices { residual[row] -= coefficient * series[row] }
    }
    let density = NoiseDensity(sigma: draw.sigma, degrees: draw.degrees, unit: model.scale)
    return (0..<model.observed).map { density.logarithm(residual[$0]) }
  }
}

/// The density of what is left over in one row, per unit of the outcome.
struct NoiseDensity {
  private let sigma: Double
  private let degrees: Double
  private let constant: Double

  /// - Parameters:
  ///   - degrees: of Student's t; infinite for normal noise.
  ///   - unit: what 1 is worth in the outcome's unit.
  init(sigma: Double, degrees: Double, unit: Double) {
    self.sigma = sigma
    self.degrees = degrees
    let size = log(sigma * unit)
    constant =
      degrees.isFinite
      ? lgamma(0.5 * (degrees + 1)) - lgamma(0.5 * degrees) - 0.5 * log(degrees * .pi) - size
      : -0.5 * log(2 * .pi) - size
  }

  func logarithm(_ residual: Double) -> Double {
    let square = residual * residual / (sigma * sigma)
    return constant
      - (degrees.isFinite ? 0.5 * (degrees + 1) * log1p(square / degrees) : 0.5 * square)
  }
}

extension PosteriorDraws {
  /// Draws that leaving one out is worked out from, at most about.
  static let mostForLeavingOut = 1000

  /// Expected accuracy on periods not seen; `nil` where the likelihood is not finite.
  func leaveOneOut(_ model: MediaModel, threads: Int) -> LeaveOneOut? {
    guard !logLikelihoods.isEmpty, logLikelihoods.allSatisfy(\.isFinite) else { return nil }
    let accuracy = PointwiseAccuracy(
      logLikelihoods: logLikelihoods, points: model.observed, threads: threads)
    guard accuracy.elpd.isFinite, accuracy.standardError.isFinite else { return nil }
    return LeaveOneOut(
      elpd: accuracy.elpd, standardError: accuracy.standardError,
      parameters: accuracy.parameters,
      // Equal weights have no tail at all; too few draws for one are as bad as can be.
      paretoK: accuracy.shapes.map { $0.isNaN ? 10 : min(max($0, -1), 10) })
  }
}
