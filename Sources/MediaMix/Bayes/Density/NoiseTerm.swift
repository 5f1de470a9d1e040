import CMediaKernels
import Glibc
import Settings

/// The likelihood of what is left over: normal with the linear terms integrated out, or Student's t.
struct NoiseTerm {
  private let kind: NoiseKind
  private let prior: Prior
  private let coordinate: Coordinate
  private let sigmaIndex: Int
  private let degreesIndex: Int
  private let rows: Int

  /// Degrees of freedom of Student's t: `gamma(2, 0.1)` cut off below 2 (Juarez and Steel 2010).
  private static let degreesPrior = Prior.gamma(shape: 2, rate: 0.1)
  private static let degreesCoordinate = Coordinate.interval(lower: 2, upper: 200)

  /// - Parameter rough: a standard deviation to start from.
  init(_ model: MediaModel, rows: Int, rough: Double, layout: inout ParameterLayout) {
    kind = model.noise
    prior = model.noisePrior
    self.rows = rows
    coordinate = Coordinate(for: prior)
    sigmaIndex = layout.add("sigma", start: log(rough), spread: 0.2)
    switch model.noise {
    case .normal:
      degreesIndex = sigmaIndex
    case .studentT:
      degreesIndex = layout.add(
        "degrees_of_freedom", start: NoiseTerm.degreesCoordinate.position(of: 10))
    }
  }

  func sigma(_ position: UnsafePointer<Double>) -> Double {
    coordinate.read(position[sigmaIndex]).value
  }

  func degrees(_ position: UnsafePointer<Double>) -> Double {
    kind == .normal
      ? .infinity : NoiseTerm.degreesCoordinate.read(position[degreesIndex]).value
  }

  /// Likelihood and priors of the noise.
  ///
  /// - Parameter weighted: receives the derivative of the log likelihood to the expectation.
  func evaluate(
    _ position: UnsafePointer<Double>, residual: UnsafePointer<Double>,
    marginal: some IntegratedTerms, weighted: UnsafeMutablePointer<Double>,
    gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    let read = coordinate.read(position[sigmaIndex])
    let density = prior.logDensity(read.value)
    gradient[sigmaIndex] += density.slope * read.slope + read.logSlopeSlope
    let own = density.value + read.logSlope
    let sigma = read.value
    guard sigma > 0, sigma.isFinite else { return -.infinity }
    let slopeOfLog = read.slope / sigma
    switch kind {
    case .normal:
      let likelihood = marginal.evaluate(residual: residual, sigma: sigma, weighted: weighted)
      gradient[sigmaIndex] += likelihood.slope * slopeOfLog
      return own + likelihood.value
    case .studentT:
      return own
        + student(
          position, residual: residual, sigma: sigma, slopeOfLog: slopeOfLog, weighted: weighted,
          gradient: gradient)
    }
  }

  private func student(
    _ position: UnsafePointer<Double>, residual: UnsafePointer<Double>, sigma: Double,
    slopeOfLog: Double, weighted: UnsafeMutablePointer<Double>,
    gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    let read = NoiseTerm.degreesCoordinate.read(position[degreesIndex])
    let prior = NoiseTerm.degreesPrior.logDensity(read.value)
    let degrees = read.value
    let half = 0.5 * (degrees + 1)
    var logs = 0.0
    var pulls = 0.0
    let inverse = 1 / (degrees * sigma * sigma)
    for row in 0..<rows {
      let ratio = residual[row] * residual[row] * inverse
      logs += log1p(ratio)
      let share = 1 / (1 + ratio)
      weighted[row] = 2 * half * residual[row] * inverse * share
      pulls += ratio * share
    }
    let count = Double(rows)
    let constant = lgamma(half) - lgamma(0.5 * degrees) - 0.5 * log(degrees) - log(sigma)
    gradient[sigmaIndex] += (2 * half * pulls - count) * slopeOfLog
    let degreesSlope =
      count * 0.5 * (Digamma.value(half) - Digamma.value(0.5 * degrees) - 1 / degrees)
      - 0.5 * logs + half * pulls / degrees
    gradient[degreesIndex] += (degreesSlope + prior.slope) * read.slope + read.logSlopeSlope
    return count * constant - half * logs + prior.value + read.logSlope
  }
}

/// The derivative of ln gamma.
enum Digamma {
  /// For arguments above 0: shifted above 6 by the recurrence, then the asymptotic series.
  static func value(_ argument: Double) -> Double {
    var x = argument
    var shift = 0.0
    while x < 6 {
      shift -= 1 / x
      x += 1
    }
    let inverse = 1 / (x * x)
    let series =
      inverse
      * (1.0 / 12 - inverse
        * (1.0 / 120 - inverse * (1.0 / 252 - inverse * (1.0 / 240 - inverse / 132))))
    return shift + log(x) - 0.5 / x - series
  }
}
