import Glibc
import Statistics

/// Block-bootstrap draws: each refits transforms, returns and baseline to a perturbed problem.
///
/// A draw adds resampled blocks of residuals to the outcome, and moves what the penalties pull
/// towards (the usual transform, each channel's offset from the common return, the common return) by as much as
/// the penalties say these vary. For a linear model this is exact sampling of the ridge posterior; where
/// the data say little, draws spread as widely as the penalties allow instead of agreeing on one
/// point. The mean over draws is the estimate, which averages over transforms the data cannot tell apart.
struct BootstrapDraws: Sendable {
  let estimator: RidgeEstimator
  let state: RidgeEstimator.State
  /// Residuals of the fit the draws start from.
  let residuals: [Double]
  /// What transforms are pulled to, per coordinate.
  let centres: [Double]
  let belief: ReturnBelief
  let seed: UInt64
  /// Outcome per scaled unit.
  let scale: Double

  /// Evaluations of the loss that a draw's local search may take.
  static let evaluations = 15

  func make(count: Int, threads: Int, progress: (@Sendable (Int) -> Void)? = nil) -> [Draw] {
    let residuals = inflatedResiduals()
    return parallelMap(count: count, threads: threads) { index in
      progress?(index)
      return draw(index, residuals: residuals)
    }
  }

  /// Residuals centred and scaled up for the degrees of freedom the fit used.
  private func inflatedResiduals() -> [Double] {
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
    let offsets = estimator.paid.map { isPaid in
      isPaid ? paidOffset(&random) : belief.commonReturn * belief.spread * random.normal()
    }
    let space = estimator.space
    let centres = self.centres.map { $0 + random.normal() }
    let anchorOffset = ReturnBelief.anchorSpread * random.normal()
    let synergyOffsets = space.synergies.map { _ in
      RidgeEstimator.synergyShare * random.normal()
    }
    let paid = estimator.paid
    let rho = 2 * belief.noise
    var search = TransformSearch(
      estimator.problem, candidates: estimator.candidates,
      target: estimator.problem.target(outcome),
      penalty: belief.penalty(
        paid: paid, offsets: offsets, anchorOffset: anchorOffset, synergyOffsets: []),
      rho: rho, centres: space.grouped(centres))
    let choice = search.run(from: state.choice.columns, sweeps: 2)
    let padding = Array(repeating: 0.0, count: space.periods - outcome.count)
    let task = ProfiledLoss.Task(
      projection: estimator.projection.with(outcome: outcome + padding),
      penalty: belief.penalty(
        paid: paid, offsets: offsets, anchorOffset: anchorOffset, synergyOffsets: synergyOffsets),
      rho: rho, centres: centres)
    let loss = ProfiledLoss(space, baseline: estimator.projection.size)
    return parameters(
      loss.minimum(
        from: estimator.candidates.coordinates(choice.columns), task,
        evaluations: BootstrapDraws.evaluations))
  }

  /// A return's distance from the common one: log-normal with mean 0, as returns are positive and skewed.
  private func paidOffset(_ random: inout SeededGenerator) -> Double {
    let variance = log1p(belief.spread * belief.spread)
    let factor = exp(variance.squareRoot() * random.normal() - variance / 2)
    return belief.commonReturn * (factor - 1)
  }

  /// A fit in the outcome's own unit.
  private func parameters(_ fit: MediaFit) -> Draw {
    Draw(
      coefficients: zip(fit.baseline, estimator.design.scales).map { $0 / $1 * scale },
      channels: fit.parameters.map { parameters in
        var parameters = parameters
        parameters.effect *= scale
        return parameters
      },
      noise: estimator.noise(of: fit.residuals).squareRoot() * scale,
      synergies: fit.synergies.map { $0 * scale })
  }
}
