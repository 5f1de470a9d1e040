/// How much one value of a series tells where each resembles the one before it.
public enum EffectiveShare {
  /// `(1 - r) / (1 + r)`, with r the correlation of neighbours within the given stretches; 1 where neighbours are not alike.
  ///
  /// The stretches have means of their own, so that a step between them is not taken for resemblance. Short stretches
  /// understate r; `(1 + 3 r) / n` is added back (Kendall 1954). At least 0.02.
  public static func of(_ stretches: [[Double]]) -> Double {
    var (products, squares, count) = (0.0, 0.0, 0)
    for stretch in stretches where stretch.count > 2 {
      let centre = Moments.mean(stretch)
      let errors = stretch.map { $0 - centre }
      squares += Summation.dot(errors, errors)
      products += Summation.dot(Array(errors.dropFirst()), Array(errors.dropLast()))
      count += stretch.count
    }
    guard squares > 0, count > 2 else { return 1 }
    let longest = Double(stretches.map(\.count).max() ?? count)
    let found = products / squares
    let correlation = min(max(found + (1 + 3 * found) / longest, 0), 0.96)
    return max((1 - correlation) / (1 + correlation), 0.02)
  }
}
