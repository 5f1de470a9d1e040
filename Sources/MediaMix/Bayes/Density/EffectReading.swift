import Glibc
import Settings

/// What the sampled coordinate of a driver's effect says: its contribution K, and how K and its prior change.
struct EffectReading {
  private let effect: EffectPrior
  /// From a contribution to the quantity the prior speaks of: `q = K factor` (and per sum of responses for coefficients).
  private let factor: Double
  private let pool: ReturnPool
  /// The pooled prior's median contribution, before it is moved down.
  private let median: Double
  private let coordinate: Coordinate
  /// Where the coordinate starts.
  let start: Double
  /// Whether the prior is on a marginal return, for which elasticities must be known.
  let speaksOfMargin: Bool

  /// Contribution over all observed periods, scaled.
  private(set) var contribution = 0.0
  /// Derivative of K to the effect's coordinate.
  private(set) var contributionSlope = 0.0
  /// Derivatives of the effect's prior to its coordinate, the sum of responses and the sum of elasticities.
  private(set) var priorPull = 0.0
  private(set) var sumPull = 0.0
  private(set) var elasticityPull = 0.0
  /// Derivatives of K to those sums, where something else than K is sampled.
  private(set) var contributionPerSum = 0.0
  private(set) var contributionPerElasticity = 0.0

  /// Whether the prior is the pool's.
  var isPooled: Bool { if case .pooled = effect { true } else { false } }

  init(_ driver: DriverModel, model: MediaModel) {
    effect = driver.effect
    pool = model.pool
    switch driver.effect {
    case .pooled(let member):
      coordinate = .above(0)
      (start, factor, median) = (0, 1, exp(model.pool.locations[member]))
      speaksOfMargin = false
    case .on(let quantity, let prior):
      coordinate = Coordinate(for: prior)
      factor = driver.factor(of: quantity, in: model)
      median = 1
      speaksOfMargin = quantity == .marginalROI
      guard coordinate == .above(0) else {
        start = prior.fixedValue == nil ? coordinate.position(of: prior.centre) : 0
        return
      }
      // A small effect is a safe start for any prior: the chains climb from there.
      let usual = 0.05 * abs(model.outcomeTotal) / model.scale / Double(max(model.drivers.count, 1))
      start = log(quantity == .coefficient ? usual : prior.centre / factor)
    }
  }

  /// Reads the coordinate; returns the log density of the prior, which is the pool's where there is one.
  mutating func read(_ position: Double, responseSum: Double, elasticitySum: Double) -> Double {
    switch effect {
    case .pooled:
      // The pool holds the prior, over all members at once.
      let lift = pool.lift(position)
      contribution = median * lift.value
      contributionSlope = median * lift.slope
      return 0
    case .on(let quantity, let prior):
      // The prior is on q = K scale, and ln scale = constant + byElasticity ln E - bySum ln S.
      let (bySum, byElasticity): (Double, Double) =
        switch quantity {
        case .roi, .contributionShare: (0, 0)
        case .coefficient: (1, 0)
        case .marginalROI: (1, 1)
        }
      let scale =
        (quantity == .coefficient ? 1 : factor) * pow(elasticitySum, byElasticity)
        / pow(responseSum, bySum)
      if coordinate == .above(0) {
        // u = ln K whatever the prior is on, so that dq/du = q.
        contribution = exp(position)
        contributionSlope = contribution
        let value = contribution * scale
        let density = prior.logDensity(value)
        priorPull = value * density.slope + 1
        sumPull = -bySum * priorPull / responseSum
        elasticityPull = byElasticity * priorPull / elasticitySum
        return density.value + log(value)
      }
      if let value = prior.fixedValue {
        // Nothing is left to learn: u moves nothing, and is standard normal.
        contribution = value / scale
        contributionPerSum = bySum * contribution / responseSum
        contributionPerElasticity = -byElasticity * contribution / elasticitySum
        priorPull = -position
        return -0.5 * position * position
      }
      // u stands for q itself, and K = q / scale moves with the transform.
      let read = coordinate.read(position)
      let density = prior.logDensity(read.value)
      contribution = read.value / scale
      contributionSlope = read.slope / scale
      priorPull = density.slope * read.slope + read.logSlopeSlope
      contributionPerSum = bySum * contribution / responseSum
      contributionPerElasticity = -byElasticity * contribution / elasticitySum
      return density.value + read.logSlope
    }
  }
}
