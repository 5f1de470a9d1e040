import Settings
import Statistics

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

  /// What each rung says of returns. The noise is that of the rough fit, so that rungs differ by their penalty alone.
  func beliefs(_ rough: RidgeEstimator.State) -> [ReturnBelief] {
    rungs.map {
      ReturnBelief(noise: rough.noise, spread: spread($0), commonReturn: rough.commonReturn)
    }
  }

  /// The rung to use, given the squared error of each fold at each rung (`errors[fold][rung]`), and the curve.
  ///
  /// The curve is flat near its lowest point and its folds are few, so the rung with the lowest error is half luck. Of
  /// the rungs whose error is within one standard error of the lowest, the one nearest to the starting value is
  /// taken (the one-standard-error rule of Breiman et al. 1984, towards what is usual).
  func choose(_ errors: [[Double]]) -> PenaltyChoice {
    let curve = rungs.indices.map { rung in errors.reduce(0) { $0 + $1[rung] } }
    let standardError = rungs.indices.map { rung in FoldError.ofSum(errors.map { $0[rung] }) }
    let best = curve.indices.min { curve[$0] < curve[$1] } ?? 0
    let usable = rungs.indices.filter { curve[$0] <= curve[best] + standardError[best] }
    let chosen = usable.min { distance($0) < distance($1) } ?? best
    return PenaltyChoice(
      value: rungs[chosen], tried: rungs, error: curve, standardError: standardError,
      differenceError: rungs.indices.map { rung in
        FoldError.ofSum(errors.map { $0[rung] - $0[best] })
      })
  }

  /// Rungs are twice apart, so the distance is that of their places.
  private func distance(_ rung: Int) -> Int { abs(rung - 4) }
}
