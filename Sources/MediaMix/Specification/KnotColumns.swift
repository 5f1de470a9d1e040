import MarketingData

/// A trend of straight pieces: a line, and a bend at each of some evenly spaced knots.
///
/// Bend k is `max(0, t - knot_k) / span`: its coefficient is the change of slope there, so that 0 is no bend.
/// After the observed periods the last piece goes on.
enum KnotColumns {
  /// - Parameters:
  ///   - knots: bends inside the observed periods.
  ///   - observed: the first periods, which the fit sees.
  static func make(count: Int, observed: Int, knots: Int) -> [Series] {
    let span = Double(max(observed - 1, 1))
    let line = Series(name: "trend", values: (0..<count).map { Double($0) / span - 0.5 })
    return [line]
      + (0..<max(knots, 0)).map { knot in
        let place = span * Double(knot + 1) / Double(knots + 1)
        return Series(
          name: "bend \(knot + 1)", values: (0..<count).map { max(0, Double($0) - place) / span })
      }
  }

  /// The most knots tried where their number is not given: one for a quarter of a year, at most 12.
  static func most(observed: Int, periodsPerYear: Double) -> Int {
    min(12, Int(4 * Double(observed) / periodsPerYear))
  }
}
