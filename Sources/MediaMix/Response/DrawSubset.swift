/// Evenly spaced draws, where working with all of them would cost more than it tells.
///
/// Plans and response curves ask for the response at dozens of levels of spend. Of a thousand draws, the mean is
/// known to a thirtieth of the posterior's deviation; results (returns, contributions, marginal returns at
/// today's spend) always use all draws.
public enum DrawSubset {
  /// Draws behind plans and curves of a national fit.
  public static let national = 1_000
  /// The same for a fit per geography, each of whose draws takes as long as a national one per geography.
  public static let perGeo = 250

  /// At most `limit` of `count` draws, in order and evenly spaced, so that all chains are in it alike.
  public static func indices(of count: Int, limit: Int) -> [Int] {
    guard count > limit, limit > 0 else { return Array(0..<max(count, 0)) }
    return (0..<limit).map { $0 * count / limit }
  }
}

extension Fit {
  /// The draws that plans and response curves are worked out with.
  package var planningDraws: [Int] {
    DrawSubset.indices(
      of: draws.count, limit: isPerGeo ? DrawSubset.perGeo : DrawSubset.national)
  }
}

extension Analysis {
  /// The draws that plans and response curves are worked out with.
  public var planningDraws: [Int] { fit.planningDraws }
}
