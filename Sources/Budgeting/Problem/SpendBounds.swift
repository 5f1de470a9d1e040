import Settings

/// How much a channel may be given, at a total budget.
///
/// Limits the user set hold as they are, the tighter of those in money and those relative to now. Where none is set, a
/// channel may move by `shift` of its current spend; when the budget differs from the current total, the range widens
/// so that it also reaches `shift` beyond the channel's share of that budget:
/// `current min(1, r) (1 - shift) ... current max(1, r) (1 + shift)` with r = budget / current total.
struct SpendBounds: Sendable, Equatable {
  var current: Double
  var shift: Double
  var limits: SpendLimits?

  /// A bound and the setting it comes from.
  struct Side: Sendable, Equatable {
    var spend: Double
    /// The key below the channel's constraints; `nil` for `budget.shift`.
    var key: String?
  }

  /// The bounds at a budget that is `ratio` times the current total.
  func range(ratio: Double) -> ClosedRange<Double> {
    let (lower, upper) = sides(ratio: ratio)
    return lower.spend...max(lower.spend, upper.spend)
  }

  /// Both bounds; the lower lies above the upper only where the user's own limits contradict each other.
  func sides(ratio: Double) -> (lower: Side, upper: Side) {
    // Without spend in the window there is no pattern of spend to scale.
    guard current > 0 else { return (Side(spend: 0), Side(spend: 0)) }
    let freeLower = max(0, current * min(1, ratio) * (1 - shift))
    let freeUpper = current * max(1, ratio) * (1 + shift)
    let lower = tightest(true)
    let upper = tightest(false)
    return (
      lower ?? Side(spend: min(freeLower, upper?.spend ?? freeLower)),
      upper ?? Side(spend: max(freeUpper, lower?.spend ?? freeUpper))
    )
  }

  /// The user's own bound of a side.
  private func tightest(_ isLower: Bool) -> Side? {
    guard let limits else { return nil }
    if limits.locked { return Side(spend: current, key: "locked") }
    let change = isLower ? limits.minChange : limits.maxChange
    let sides = [
      (isLower ? limits.min : limits.max).map { Side(spend: $0, key: isLower ? "min" : "max") },
      change.map {
        Side(spend: max(0, current * (1 + $0)), key: isLower ? "min_change" : "max_change")
      },
    ].compactMap { $0 }
    return isLower
      ? sides.max { $0.spend < $1.spend } : sides.min { $0.spend < $1.spend }
  }
}
