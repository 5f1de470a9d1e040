import Settings

/// The penalties cross-validation chooses from.
///
/// A penalty alpha stands for the belief that returns differ between channels with a standard
/// deviation of `tau = 1.25 sqrt(start / alpha)` times the common return; its weight in the loss is
/// `lambda = noise variance / (tau r)^2`. The ladder has seven rungs, each twice the one before, from a
/// sixteenth of the starting value to four times it.
struct PenaltyLadder: Sendable {
  let start: Double
  let rungs: [Double]

  init(_ search: SearchSettings) {
    start = search.alpha
    rungs = (-4...2).map { power in
      var value = search.alpha
      for _ in 0..<abs(power) { value *= power < 0 ? 0.5 : 2 }
      return value
    }
  }

  /// Spread of returns between channels as a multiple of the common return.
  func spread(_ alpha: Double) -> Double { 1.25 * (start / alpha).squareRoot() }

  /// The rung to use, given the squared error of each fold at each rung (`errors[fold][rung]`).
  ///
  /// The curve is flat near its lowest point and its folds are few, so the rung with the lowest error
  /// is half luck. Among the rungs whose error is within two standard errors of the lowest (of the
  /// difference, over folds), the one nearest to the starting value is taken.
  func choose(_ errors: [[Double]]) -> Int {
    let folds = Double(errors.count)
    let means = rungs.indices.map { rung in errors.reduce(0) { $0 + $1[rung] } / folds }
    let best = means.indices.min { means[$0] < means[$1] } ?? 0
    let usable = rungs.indices.filter { rung in
      let differences = errors.map { $0[rung] - $0[best] }
      let mean = differences.reduce(0, +) / folds
      let squares = differences.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let error = (squares / max(folds - 1, 1) / folds).squareRoot()
      return rung == best || mean <= 2 * error
    }
    return usable.min { distance($0) < distance($1) } ?? best
  }

  /// Rungs are twice apart, so the distance is that of their places.
  private func distance(_ rung: Int) -> Int { abs(rung - 4) }
}
