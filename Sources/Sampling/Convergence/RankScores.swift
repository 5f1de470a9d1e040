import Statistics
import Synchronization

/// Normal scores of ranks: `quantile((rank - 3/8) / (n + 1/4))` (Blom 1958), for one number of draws.
///
/// Made once and shared by all parameters, since it depends on the number of draws alone.
struct RankScores: Sendable {
  /// Score of rank `1 + index / 2`: ties take the mean of their ranks, which may be a half.
  private let halves: [Double]
  let count: Int

  init(count: Int) {
    self.count = count
    let size = Double(count) + 0.25
    var halves = [Double](repeating: 0, count: max(2 * count - 1, 0))
    // Scores are symmetrical about the middle rank.
    for index in 0..<count {
      let score = NormalDistribution.quantile((1 + Double(index) / 2 - 0.375) / size)
      halves[index] = score
      halves[2 * count - 2 - index] = -score
    }
    self.halves = halves
  }

  private static let latest = Mutex<RankScores?>(nil)

  /// The scores for a number of draws; those asked for last are kept, since one run asks for one number.
  static func shared(count: Int) -> RankScores {
    latest.withLock { latest in
      if let latest, latest.count == count { return latest }
      let made = RankScores(count: count)
      latest = made
      return made
    }
  }

  /// The scores of values given in ascending order, in their places.
  func scores(sorted: [RankedValue]) -> [Double] {
    var result = [Double](repeating: 0, count: sorted.count)
    var first = 0
    while first < sorted.count {
      var last = first
      while last + 1 < sorted.count, sorted[last + 1].value == sorted[first].value { last += 1 }
      let score = halves[first + last]
      for index in first...last { result[Int(sorted[index].place)] = score }
      first = last + 1
    }
    return result
  }
}
