import MediaMix
import Statistics

/// How much wider the gain of moving money is than the draws of a posterior say.
///
/// A posterior knows how sure its parameters are, given that curves have the shape it assumes. A gain is a difference of
/// two places on such curves and hangs on that shape more than a contribution does: with the draws as they are, 90 %
/// intervals held 84 % of what plans truly gained in 200 simulated markets, errors 1.18 times as wide as said on both
/// sides (`mmm validate --plan`). The mean is right and stays. The block bootstrap of a ridge fit needs none: it held 90 %.
struct GainDoubt {
  /// Spread of a posterior's gains around their mean, over that of its draws.
  static let posteriorSpread = 1.2

  var isPosterior: Bool

  init(_ fit: Fit) {
    isPosterior = fit.posterior != nil
  }

  /// The gain of a whole split in each draw.
  func spread(_ gains: [Double]) -> [Double] {
    guard isPosterior, !gains.isEmpty else { return gains }
    let mean = Moments.mean(gains)
    return gains.map { mean + Self.posteriorSpread * ($0 - mean) }
  }
}
