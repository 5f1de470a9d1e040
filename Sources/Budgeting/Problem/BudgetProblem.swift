/// Which spends serve the objective best, for one budget: maximise the sum over channels of a response each,
/// within bounds, with a fixed or at most a given total.
struct BudgetProblem: Sendable {
  /// One per channel.
  var tables: [ResponseTable]
  var bounds: [ClosedRange<Double>]
  var budget: Double
  /// The outcome's margin when profit is the aim, so that money may be left unspent; `nil` to spend it all.
  var profitMargin: Double?

  /// The objective at some spends: the mean response, or margin times it minus spend.
  func value(_ spends: [Double]) -> Double {
    var response = 0.0
    var spent = 0.0
    for (table, spend) in zip(tables, spends) {
      response += table.mean(at: spend).response
      spent += spend
    }
    return profitMargin.map { $0 * response - spent } ?? response
  }

  /// What one channel adds to the objective, and the derivative of it.
  func part(_ channel: Int, at spend: Double) -> (value: Double, slope: Double) {
    let mean = tables[channel].mean(at: spend)
    guard let profitMargin else { return (mean.response, mean.slope) }
    return (profitMargin * mean.response - spend, profitMargin * mean.slope - 1)
  }

  /// The nearest allowed spends: inside their bounds, and adding up to the budget (or at most to it).
  ///
  /// What is missing or too much is shared in proportion to the room each channel has, which needs one step.
  func repaired(_ spends: [Double]) -> [Double] {
    var allowed = zip(spends, bounds).map { min(max($0, $1.lowerBound), $1.upperBound) }
    let rest = budget - allowed.reduce(0, +)
    if rest > 0, profitMargin != nil { return allowed }
    // Sharing out a rounding error would only push channels off their bounds.
    if abs(rest) <= 1e-12 * budget { return allowed }
    let room = zip(allowed, bounds).map { rest > 0 ? $1.upperBound - $0 : $0 - $1.lowerBound }
    let total = room.reduce(0, +)
    guard total > 0 else { return allowed }
    let share = min(abs(rest) / total, 1)
    for index in allowed.indices {
      allowed[index] += (rest > 0 ? 1 : -1) * share * room[index]
      allowed[index] = min(max(allowed[index], bounds[index].lowerBound), bounds[index].upperBound)
    }
    return allowed
  }
}
