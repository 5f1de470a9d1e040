/// Words that may only be used when the joint draws carry them.
enum Guard {
  /// Probability from which a channel may be called the best, and a gain be promised.
  static let sure = 0.8

  /// The channel with the highest mean return, and whether it may be called the highest.
  static func bestReturn(_ evidence: Evidence) -> (index: Int, sure: Bool)? {
    best(evidence, chances: evidence.chances.bestReturn) { evidence.channels[$0].whole.roi?.mean }
  }

  /// The same for the next unit of money over the plan window.
  static func bestNext(_ evidence: Evidence) -> (index: Int, sure: Bool)? {
    best(evidence, chances: evidence.chances.bestNext) {
      evidence.channels[$0].recent.marginalROI?.mean
    }
  }

  private static func best(
    _ evidence: Evidence, chances: [Double], value: (Int) -> Double?
  ) -> (index: Int, sure: Bool)? {
    let ranked = evidence.comparable.compactMap { index in value(index).map { (index, $0) } }
    guard let top = ranked.max(by: { $0.1 < $1.1 }) else { return nil }
    return (top.0, chances[top.0] >= sure)
  }
}
