import Statistics

/// Normal scores of ranks: `quantile((rank - 3/8) / (n + 1/4))` (Blom 1958), for one number of draws.
///
/// Made once and shared by all parameters, since it depends on the number of draws alone.
public struct RankScores: Sendable {
  /// Score of rank `1 + index / 2`: ties take the mean of their ranks, which may be a half.
  private let halves: [Double]
  let count: Int

  public init(count: Int) {
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

/// A value and where it stood before sorting.
struct RankedValue {
  var value: Double
  var place: Int32

  static func sorted(_ values: [Double]) -> [RankedValue] {
    var ranked = values.enumerated().map { RankedValue(value: $1, place: Int32($0)) }
    ranked.sort { $0.value < $1.value }
    return ranked
  }

  /// Distances from the median, in ascending order: two runs, outwards from the middle, merged.
  static func folded(_ sorted: [RankedValue], median: Double) -> [RankedValue] {
    var above = sorted.firstIndex { $0.value >= median } ?? sorted.count
    var below = above - 1
    var result: [RankedValue] = []
    result.reserveCapacity(sorted.count)
    while result.count < sorted.count {
      let down = below >= 0 ? median - sorted[below].value : .infinity
      let up = above < sorted.count ? sorted[above].value - median : .infinity
      if above >= sorted.count || (below >= 0 && down <= up) {
        result.append(RankedValue(value: down, place: sorted[below].place))
        below -= 1
      } else {
        result.append(RankedValue(value: up, place: sorted[above].place))
        above += 1
      }
    }
    return result
  }
}
