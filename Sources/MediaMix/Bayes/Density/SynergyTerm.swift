import CMediaKernels
import Settings

/// What two drivers bring together beyond what each brings alone.
///
/// `K r_a r_b / sum_t v_t r_a r_b`: K is the contribution over all observed periods, with a prior on its share of
/// the outcome. Where the two never act in the same period there is nothing to learn and nothing to add.
final class SynergyTerm {
  let first: DriverTerm
  let second: DriverTerm
  private let index: Int
  private let prior: Prior
  private let coordinate: Coordinate
  /// From a contribution to a share of the outcome.
  private let factor: Double
  private let rows: Int
  private let unitValues: UnsafePointer<Double>?
  private let product: UnsafeMutablePointer<Double>
  private let pull: UnsafeMutablePointer<Double>
  private var productSum = 0.0
  private var contributionSlope = 0.0
  private var priorPull = 0.0
  /// `K / sum v r_a r_b`.
  private(set) var coefficient = 0.0

  init(
    _ model: SynergyModel, of media: MediaModel, drivers: [DriverTerm],
    layout: inout ParameterLayout, unitValues: UnsafePointer<Double>?
  ) {
    first = drivers[model.first]
    second = drivers[model.second]
    prior = model.prior
    coordinate = Coordinate(for: model.prior)
    factor = media.scale / max(abs(media.outcomeTotal), 1e-300)
    rows = media.observed
    self.unitValues = unitValues
    index = layout.add(
      "synergy[\(first.name), \(second.name)]",
      start: coordinate.position(of: model.prior.centre))
    product = .allocate(capacity: max(rows, 1))
    product.initialize(repeating: 0, count: max(rows, 1))
    pull = .allocate(capacity: max(rows, 1))
    pull.initialize(repeating: 0, count: max(rows, 1))
  }

  deinit {
    product.deallocate()
    pull.deallocate()
  }

  /// Subtracts the contribution; both drivers are at the same position already. Returns the prior's log density.
  func subtract(
    _ position: UnsafePointer<Double>, from residual: UnsafeMutablePointer<Double>
  ) -> Double {
    let read = coordinate.read(position[index])
    let density = prior.logDensity(read.value)
    priorPull = density.slope * read.slope + read.logSlopeSlope
    contributionSlope = read.slope / factor
    mmm_multiply(rows, first.kernel.response, second.kernel.response, product)
    productSum = unitValues.map { mmm_dot(rows, $0, product) } ?? mmm_sum(rows, product)
    coefficient = productSum > 1e-300 ? read.value / factor / productSum : 0
    mmm_add(rows, -coefficient, product, residual)
    return density.value + read.logSlope
  }

  /// Adds the derivative of likelihood and prior; follows a `subtract` at the same position.
  func addGradient(
    _ weighted: UnsafePointer<Double>, to gradient: UnsafeMutablePointer<Double>
  ) {
    gradient[index] += priorPull
    guard coefficient != 0 else { return }
    let byContribution = mmm_dot(rows, weighted, product) / productSum
    gradient[index] += byContribution * contributionSlope
    // The derivative to a period's product: its own share of K less what all periods lose to it.
    for row in 0..<rows {
      product[row] =
        coefficient * (weighted[row] - byContribution * (unitValues?[row] ?? 1))
    }
    mmm_multiply(rows, product, second.kernel.response, pull)
    first.addGradient(byResponse: pull, to: gradient)
    mmm_multiply(rows, product, first.kernel.response, pull)
    second.addGradient(byResponse: pull, to: gradient)
  }
}
