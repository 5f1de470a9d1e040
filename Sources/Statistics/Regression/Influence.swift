/// How far single periods decide a least-squares fit.
///
/// With leverage h, residual e, p columns and variance `s^2`:
/// - internally studentised residual `e / (s sqrt(1 - h))`,
/// - externally studentised `e / (s_(t) sqrt(1 - h))`, `s_(t)` being s of the fit without the period: Student's t with n - p - 1
///   degrees of freedom,
/// - Cook's distance (1977) `internal^2 / p  h / (1 - h)`: how far all fitted values move, in standard errors, when the period
///   is left out,
/// - DFFITS `external sqrt(h / (1 - h))`: the same for its own fitted value.
public struct Influence: Sendable, Equatable {
  /// 0 to 1; they sum to p.
  public let leverage: [Double]
  /// `nil` for a period with leverage 1, which the fit matches whatever it is.
  public let internallyStudentized: [Double?]
  public let externallyStudentized: [Double?]
  public let cookDistance: [Double?]
  public let fittedChange: [Double?]
  /// p: the number of independent columns, or what stands for it.
  public let parameters: Double

  /// Of an ordinary regression; `nil` without two degrees of freedom left or with a perfect fit.
  public init?(_ regression: LinearRegression) {
    self.init(
      residuals: regression.residuals, leverage: regression.leverage,
      parameters: Double(regression.rank))
  }

  /// Of any linear smoother, given its residuals, the diagonal of its hat matrix and that diagonal's sum.
  public init?(residuals: [Double], leverage: [Double], parameters: Double) {
    let count = Double(residuals.count)
    let squares = Summation.dot(residuals, residuals)
    let freedom = count - parameters
    guard residuals.count == leverage.count, freedom > 1, parameters > 0, squares > 0,
      squares.isFinite
    else { return nil }
    let variance = squares / freedom
    self.leverage = leverage
    self.parameters = parameters
    let rests = leverage.map { $0 < 1 - 1e-10 ? 1 - $0 : nil }
    internallyStudentized = zip(residuals, rests).map { error, rest in
      rest.map { error / (variance * $0).squareRoot() }
    }
    externallyStudentized = zip(residuals, rests).map { error, rest in
      guard let rest else { return nil }
      let without = (squares - error * error / rest) / (freedom - 1)
      return without > 0 ? error / (without * rest).squareRoot() : nil
    }
    cookDistance = zip(internallyStudentized, leverage).map { score, leverage in
      score.map { $0 * $0 / parameters * leverage / (1 - leverage) }
    }
    fittedChange = zip(externallyStudentized, leverage).map { score, leverage in
      score.map { $0 * (leverage / (1 - leverage)).squareRoot() }
    }
  }
}
