import Glibc
import Statistics

/// Block-bootstrap draws: each refits transforms, returns and baseline to a perturbed problem.
///
/// A draw adds resampled blocks of residuals to the outcome, and moves what the penalties pull
/// towards (the usual transform and each channel's offset from the common return) by as much as the
/// penalties say these vary. For a linear model this is exact sampling of the ridge posterior; where
/// the data say little, draws spread as widely as the penalties allow instead of agreeing on one
/// point. The mean over draws is the estimate, which averages over transforms the data cannot tell apart.
struct BootstrapDraws: Sendable {
  let estimator: RidgeEstimator
  let state: RidgeEstimator.State
  /// Spread of returns between channels as a multiple of the common return.
  let spread: Double
  let seed: UInt64
  /// Outcome per scaled unit.
  let scale: Double

  func make(count: Int, threads: Int, progress: (@Sendable (Int) -> Void)? = nil) -> [Draw] {
    let residuals = inflatedResiduals()
    return parallelMap(count: count, threads: threads) { index in
      progress?(index)
      return draw(index, residuals: residuals)
    }
  }

  /// Residuals centred and scaled up for the degrees of freedom the fit used.
  private func inflatedResiduals() -> [Double] {
    let residuals = estimator.residuals(state.choice)
    let centre = Moments.mean(residuals)
    let scale = (Double(residuals.count) / estimator.freedom).squareRoot()
    return residuals.map { ($0 - centre) * scale }
  }

  /// About `1.5 n^(1/3)` periods, which keeps short autocorrelation.
  static func blockLength(_ count: Int) -> Int {
    max(2, Int((1.5 * cbrt(Double(count))).rounded()))
  }

  private func draw(_ index: Int, residuals: [Double]) -> Draw {
    var random = SeededGenerator(seed: seed, stream: UInt64(index) + 1)
    let blocks = BlockBootstrap(
      kind: .circular, length: BootstrapDraws.blockLength(residuals.count))
    let resampled = blocks.indices(residuals.count, using: &random)
    let outcome = zip(estimator.outcome, resampled).map { $0 + residuals[$1] }
    let target = estimator.problem.target(outcome)
    let offsets = estimator.paid.map { isPaid in
      isPaid ? paidOffset(&random) : state.commonReturn * spread * random.normal()
    }
    let centres = estimator.paid.map { _ in
      SIMD3(random.normal(), random.normal(), random.normal())
    }
    let lambda = estimator.lambda(
      noise: state.noise, spread: spread, commonReturn: state.commonReturn)
    var search = TransformSearch(
      estimator.problem, grid: estimator.grid, target: target,
      penalty: ReturnPenalty(lambda: lambda, paid: estimator.paid, offsets: offsets),
      rho: 2 * state.noise, centres: centres)
    return parameters(search.run(from: state.choice.columns, sweeps: 2), target)
  }

  /// A return's distance from the common one: log-normal with mean 0, as returns are positive and skewed.
  private func paidOffset(_ random: inout SeededGenerator) -> Double {
    let variance = log1p(spread * spread)
    let factor = exp(variance.squareRoot() * random.normal() - variance / 2)
    return state.commonReturn * (factor - 1)
  }

  /// A choice in the outcome's own unit.
  private func parameters(_ choice: MediaChoice, _ target: ProjectedProblem.Target) -> Draw {
    let coefficients = estimator.problem.baselineCoefficients(target, choice)
    let residuals = zip(estimator.outcome, estimator.problem.expected(target, choice)).map {
      $0 - $1
    }
    return Draw(
      coefficients: zip(coefficients, estimator.design.scales).map { $0 / $1 * scale },
      channels: zip(choice.columns, choice.coefficients).map {
        estimator.candidates.parameters(column: $0, coefficient: $1, outcomeScale: scale)
      },
      noise: estimator.noise(of: residuals).squareRoot() * scale)
  }
}
