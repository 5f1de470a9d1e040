import Findings
import Settings

/// Why an allocation may be called the best: what is left of the conditions for an optimum, and what others found.
public struct OptimalityStatement: Codable, Sendable, Equatable {
  /// The largest part of a marginal return that no limit explains, as a share of the largest marginal return (the
  /// residual of Karush, Kuhn and Tucker's conditions); 0 at an exact optimum.
  public var kktResidual: Double
  /// The largest violation of a limit, as a share of the money.
  public var infeasibility: Double
  /// How far the best of all methods and starts lies above this one, as a share of what the money brings; 0
  /// when none does.
  public var gapToBest: Double
  /// How far this may be from the best there is, as a share of what the money brings, where that is proven.
  @Null public var provenGap: Double?
  /// What every method that was run reached, less this, as a share of what the money brings; in the order of their names.
  public var others: [MethodComparison]

  public init(
    kktResidual: Double, infeasibility: Double, gapToBest: Double, provenGap: Double? = nil,
    others: [MethodComparison] = []
  ) {
    self.kktResidual = kktResidual
    self.infeasibility = infeasibility
    self.gapToBest = gapToBest
    self.provenGap = provenGap
    self.others = others
  }
}

/// Another method's objective, relative to the one that was taken: -0.001 is a thousandth less.
public struct MethodComparison: Codable, Sendable, Equatable {
  public var method: PlanMethod
  public var difference: Double

  public init(method: PlanMethod, difference: Double) {
    self.method = method
    self.difference = difference
  }
}
