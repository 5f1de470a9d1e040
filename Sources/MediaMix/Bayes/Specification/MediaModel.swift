import Glibc
import Settings

/// A Bayesian model in the numbers the sampler works with: what is explained, by what, under which priors.
///
/// `y_t = sum_j g_j z_jt + sum_c K_c r_ct / sum_t v_t r_ct + noise_t`: y is the outcome scaled, z the linear columns,
/// r a driver's transformed series, v the value of a unit, and K_c the channel's contribution over all observed
/// periods. Speaking of K and not of the coefficient `b = K / sum r` keeps the posterior round: the data know K far
/// better than b, which moves with the half-saturation.
package struct MediaModel: Sendable {
  /// Scaled outcome of the observed periods: `(outcome - shift) / scale`.
  var outcome: [Double]
  var shift: Double
  var scale: Double
  /// Value of a unit of the modelled outcome in each observed period; empty: 1.
  var unitValues: [Double] = []
  /// The same over all periods.
  var allUnitValues: [Double] = []
  var columns: [LinearColumn]
  var drivers: [DriverModel]
  /// The common prior of drivers whose effect is `.pooled`.
  var pool = ReturnPool()
  /// Of the noise's standard deviation, in scaled units.
  var noisePrior: Prior
  var noise: NoiseKind = .normal
  var experiments: [ExperimentModel] = []
  var synergies: [SynergyModel] = []
  var notes: [FitNote] = []

  var observed: Int { outcome.count }
}

/// One linear column.
struct LinearColumn: Sendable {
  /// The column over all periods in the data's units.
  var term: Term
  /// What the sampler sees is `term.values / unit` in the observed periods.
  var unit: Double
  var prior: LinearPrior
  /// Added to the coefficient that is reported, in the outcome's unit: the shift of a standardised outcome.
  var offset = 0.0
}

/// A prior around 0 for a linear coefficient, in scaled units.
enum LinearPrior: Sendable, Equatable {
  /// Integrated out exactly when the noise is normal.
  case normal(deviation: Double)
  case laplace(scale: Double)

  var deviation: Double {
    switch self {
    case .normal(let deviation): deviation
    case .laplace(let scale): scale * 2.0.squareRoot()
    }
  }
}

/// A series that is transformed: a paid channel or organic media.
struct DriverModel: Sendable {
  var name: String
  /// Over all periods, in the data's unit.
  var values: [Double]
  /// The transform sees `values / unit`.
  var unit: Double
  var form: ResponseForm
  /// Money spent in the observed periods; 0 for organic media.
  var spend: Double
  var effect: EffectPrior
  var decay: Prior
  var peak: Prior
  var halfSaturation: Prior
  var slope: Prior
}

/// What is believed about the size of an effect, and about which quantity it is believed.
enum EffectPrior: Sendable {
  /// One of several whose returns are drawn towards a common one; the number counts the pool's members.
  case pooled(Int)
  case on(EffectQuantity, Prior)
}

/// What a prior on an effect speaks of.
enum EffectQuantity: Sendable {
  case roi, marginalROI, contributionShare, coefficient
}

/// A joint prior of returns: `K_c = exp(location_c) lift(common + own_c)`, both normal around 0.
///
/// `lift(p)` is `exp p` moved down by `offset` and cut off at 0, the corner rounded: a log-normal whose lower end is
/// no effect at all. A channel that does nothing can therefore have a return of exactly 0 inside its interval.
struct ReturnPool: Sendable {
  /// The contribution of each member that is lifted, as its logarithm, in scaled units.
  var locations: [Double] = []
  /// Standard deviation of what all members share.
  var common = 0.45
  /// Standard deviation of each member's own part.
  var own = 0.55
  /// What the log-normal is moved down by, as a share of its median: 0.5 puts a sixth of the prior at 0, so
  /// that a channel without effect has 0 inside its 90 % interval, and no more would help.
  var offset = 0.5
  /// How wide the rounded corner is, in the same unit.
  var corner = 0.15

  /// The lift at p and its derivative.
  func lift(_ position: Double) -> (value: Double, slope: Double) {
    let growth = exp(position)
    let above = growth - offset
    if above <= 0 { return (0, 0) }
    if above < corner {
      return (above * above / (2 * corner), growth * above / corner)
    }
    return (above - corner / 2, growth)
  }
}

/// Two drivers whose product acts too; its contribution has a prior of its own.
struct SynergyModel: Sendable {
  var first: Int
  var second: Int
  /// On the contribution as a share of the outcome.
  var prior: Prior
}

/// An experiment in the sampler's numbers.
struct ExperimentModel: Sendable {
  /// Index among the tests of the settings.
  var place: Int
  /// Index of the channel that was tested.
  var driver: Int
  /// The driver as it would have been without the change, over the observed periods, in the data's unit.
  var counterfactual: [Double]
  /// Periods in which the lift was measured.
  var periods: Range<Int>
  /// Scaled.
  var lift: Double
  var standardError: Double
}
