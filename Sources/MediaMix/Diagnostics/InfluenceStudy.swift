import Statistics

/// How far single periods decide what the model says.
///
/// The leverage of period t is `variance of the expected outcome over draws / variance of the noise`. For a linear model
/// with normal noise and any ridge penalty or normal prior, draws of the posterior have the covariance
/// `s^2 X inverse(X'X + L) X'`, so this is the diagonal of the very hat matrix the fit used, shrunk by its prior. A
/// least-squares hat matrix of the same columns would be of another model: with a column for every holiday it calls each of
/// their weeks decisive, whatever the prior says. Taken from the draws, the leverage also counts what is open about carry-over and saturation, and
/// needs no second fit; with 200 draws it is known to about a tenth. Their sum is the effective number
/// of parameters, p.
public struct InfluenceStudy: Sendable, Equatable {
  /// Per period, 0 to 1.
  public var leverage: [Double]
  /// Residuals in standard deviations of a fit with the period; `nil` where the leverage is 1.
  public var internallyStudentized: [Double?]
  /// The same of a fit without it: Student's t with n - p - 1 degrees of freedom.
  public var externallyStudentized: [Double?]
  public var cookDistance: [Double?]
  /// p: the sum of the leverages.
  public var parameters: Double
  /// Periods by Cook's distance, the largest first; at most `mostPeriods`.
  public var strongest: [Int]
  /// Two-sided probability of a studentised residual as large as the largest among so many normal ones (Bonferroni).
  public var outlierProbability: Double?

  static let mostPeriods = 10

  /// Leverages above it stand out: `2 p / n` (Hoaglin and Welsch, 1978).
  public var leverageLimit: Double { 2 * parameters / Double(max(leverage.count, 1)) }
  /// Cook's distances above it deserve a look: `4 / n`.
  public var cookLimit: Double { 4 / Double(max(leverage.count, 1)) }
  public var aboveLeverageLimit: Int { leverage.count { $0 > leverageLimit } }
  public var aboveCookLimit: Int { cookDistance.count { ($0 ?? .infinity) > cookLimit } }
  /// A Cook's distance above it moves all fitted values by more than their standard error.
  public static let decisiveCook = 1.0

  static func make(
    fit: Fit, residual: [Double], variances: [Double]
  ) -> Result<InfluenceStudy, DiagnosticGap> {
    guard residual.count == variances.count, residual.allSatisfy(\.isFinite),
      variances.allSatisfy(\.isFinite)
    else { return .failure(.notFinite) }
    let noise = fit.draws.map(\.noise)
    let variance = Summation.dot(noise, noise) / Double(max(noise.count, 1))
    guard variance.isFinite, variance > 0 else { return .failure(.constantResiduals) }
    let leverage = variances.indices.map { period in
      let unit = fit.unitValues.isEmpty ? 1 : fit.unitValues[period]
      return unit == 0 ? 0 : min(1, max(0, variances[period]) / (unit * unit * variance))
    }
    let parameters = Summation.sum(leverage)
    guard parameters > 0, Double(residual.count) - parameters > 1 else {
      return .failure(.noFreedom)
    }
    let even = even(residual, units: fit.unitValues)
    guard let found = Influence(residuals: even, leverage: leverage, parameters: parameters)
    else { return .failure(.constantResiduals) }
    return .success(InfluenceStudy(found))
  }

  private init(_ found: Influence) {
    leverage = found.leverage
    internallyStudentized = found.internallyStudentized
    externallyStudentized = found.externallyStudentized
    cookDistance = found.cookDistance
    parameters = found.parameters
    let known = found.cookDistance.enumerated().compactMap { period, distance in
      distance.map { (period: period, distance: $0) }
    }
    strongest = known.sorted { ($0.distance, $1.period) > ($1.distance, $0.period) }
      .prefix(Self.mostPeriods).map(\.period)
    let count = Double(found.leverage.count)
    outlierProbability = found.externallyStudentized.compactMap { $0.map { abs($0) } }.max().map {
      min(
        1, 2 * count * StudentDistribution.upperTail($0, degrees: count - found.parameters - 1))
    }
  }

  /// Residuals in units in which the noise is even.
  static func even(_ residual: [Double], units: [Double]) -> [Double] {
    units.isEmpty ? residual : zip(residual, units).map { $1 == 0 ? 0 : $0 / $1 }
  }
}
