/// The best allocation when money comes in equal parcels, by dynamic programming.
///
/// The channels' responses add up, so the best way to share k parcels among the first channels follows from the
/// best ways to share fewer among one channel less. That finds the global optimum of the coarse problem however
/// many S-shaped curves there are, in `channels * parcels^2` steps; a local search takes it from there.
enum CoarseSearch {
  /// Parcels that the money above the lower bounds is divided into.
  static let parcels = 160

  static func allocation(_ problem: BudgetProblem) -> [Double] {
    let lower = problem.bounds.map(\.lowerBound)
    let free = problem.budget - lower.reduce(0, +)
    let parcel = free / Double(parcels)
    guard free > 1e-12 * problem.budget else { return problem.repaired(lower) }
    // best[k]: the value of sharing at most k parcels among the channels so far.
    var best = [Double](repeating: 0, count: parcels + 1)
    var choices: [[Int]] = []
    for (channel, bounds) in problem.bounds.enumerated() {
      let width = (bounds.upperBound - bounds.lowerBound) / parcel
      let most = Int(min(Double(parcels), width * (1 + 1e-12)))
      let values = (0...most).map { count in
        problem.part(channel, at: bounds.lowerBound + Double(count) * parcel).value
      }
      var next = best
      var choice = [Int](repeating: 0, count: parcels + 1)
      for total in 0...parcels {
        var top = best[total] + values[0]
        for count in stride(from: 1, through: min(most, total), by: 1)
        where best[total - count] + values[count] > top {
          top = best[total - count] + values[count]
          choice[total] = count
        }
        next[total] = top
      }
      best = next
      choices.append(choice)
    }
    var spends = lower
    var left = parcels
    for channel in choices.indices.reversed() {
      let count = choices[channel][left]
      spends[channel] += Double(count) * parcel
      left -= count
    }
    return problem.repaired(spends)
  }
}
