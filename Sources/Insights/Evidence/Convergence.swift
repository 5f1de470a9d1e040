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
