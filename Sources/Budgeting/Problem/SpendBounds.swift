import Settings

/// How much a channel may be given, at a total budget.
///
/// Limits the user set in money hold as they are. Where none is set, a channel may move by `shift` of its current
/// spend; when the budget differs from the current total, the range widens so that it also reaches `shift`
/// beyond the channel's share of that budget:
/// `current min(1, r) (1 - shift) ... current max(1, r) (1 + shift)` with r = budget / current total.
struct SpendBounds: Sendable, Equatable {
  var current: Double
  var shift: Double
  var limits: SpendLimits?

  /// The bounds at a budget that is `ratio` times the current total.
  func range(ratio: Double) -> ClosedRange<Double> {
    // Without spend in the window there is no pattern of spend to scale.
    guard current > 0 else { return 0...0 }
    let freeLower = max(0, current * min(1, ratio) * (1 - shift))
    let freeUpper = current * max(1, ratio) * (1 + shift)
    let lower = limits?.min ?? min(freeLower, limits?.max ?? freeLower)
    let upper = limits?.max ?? max(freeUpper, lower)
    return lower...max(lower, upper)
  }
}
