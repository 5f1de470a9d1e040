import MediaMix

extension ParameterSummary {
  /// Monte Carlo standard error of the mean, as a share of the deviation; `nil` where there is none.
  public var relativeError: Double? {
    let share = meanError / deviation
    return deviation > 0 && share.isFinite ? share : nil
  }
}

extension LeaveOneOut {
  /// Pareto k from which a period's term is not reliable.
  public static let limit = 0.7

  /// Periods above the limit, those without a value among them.
  public var unreliablePeriods: Int { paretoK.count { !($0 <= LeaveOneOut.limit) } }
}

/// From where on chains count as converged (Vehtari et al., 2021; Betancourt, 2016).
public enum ConvergenceLimits {
  /// Largest R-hat.
  public static let rhat = 1.01
  /// Fewest effective draws per chain, in the bulk and in the tails.
  public static let sample = 100.0
  /// Smallest E-BFMI.
  public static let energy = 0.3
}
