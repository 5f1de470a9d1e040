import Glibc
import Settings
import Statistics

/// Returns as the priors alone have them: ROI where there is spend, else the share of the outcome.
struct PriorReturns {
  let model: MediaModel
  let seed: UInt64

  static let count = 1000

  /// From a contribution in scaled units to a driver's return.
  static func perContribution(_ driver: DriverModel, _ model: MediaModel) -> Double {
    driver.spend > 0
      ? model.scale / driver.spend : model.scale / max(abs(model.outcomeTotal), 1e-300)
  }

  /// Draws of one driver's return.
  func draws(driver index: Int) -> [Double] {
    let driver = model.drivers[index]
    var random = SeededGenerator(seed: seed, stream: 60_000 + UInt64(index))
    let factor = PriorReturns.perContribution(driver, model)
    switch driver.effect {
    case .pooled(let member):
      let pool = model.pool
      let deviation = (pool.common * pool.common + pool.own * pool.own).squareRoot()
      return (0..<PriorReturns.count).map { _ in
        let lift = pool.lift(random.normal(deviation: deviation)).value
        return factor * exp(pool.locations[member]) * lift
      }
    case .on(let quantity, let prior):
      return contributions(driver, quantity, prior, &random).map { $0 * factor }
    }
  }

  private func contributions(
    _ driver: DriverModel, _ quantity: EffectQuantity, _ prior: Prior,
    _ random: inout SeededGenerator
  ) -> [Double] {
    let factor = driver.factor(of: quantity, in: model)
    switch quantity {
    case .roi, .contributionShare:
      return (0..<PriorReturns.count).map { _ in prior.draw(&random) / factor }
    case .coefficient, .marginalROI:
      let kernel = TransformKernel(
        driver: driver.values.prefix(model.observed).map { $0 / driver.unit }, form: driver.form)
      return (0..<PriorReturns.count).map { _ in
        let values = kernel.parameters.map { driver.prior(of: $0).draw(&random) }
        kernel.evaluate(values)
        let sum = total(kernel.response)
        guard quantity == .marginalROI else { return prior.draw(&random) * sum }
        kernel.evaluateElasticity(values)
        let elasticity = total(kernel.elasticity)
        return elasticity > 1e-300 ? prior.draw(&random) / factor * sum / elasticity : 0
      }
    }
  }

  private func total(_ series: UnsafePointer<Double>) -> Double {
    (0..<model.observed).reduce(0) { sum, period in
      sum + series[period] * (model.unitValues.isEmpty ? 1 : model.unitValues[period])
    }
  }
}

extension DriverModel {
  /// From a contribution in scaled units to the quantity a prior speaks of (for a marginal ROI and a coefficient:
  /// before the sums over responses).
  func factor(of quantity: EffectQuantity, in model: MediaModel) -> Double {
    switch quantity {
    // Without spend there is no return; the prior then speaks of one unit of money.
    case .roi, .marginalROI: model.scale / (spend > 0 ? spend : 1)
    case .contributionShare: model.scale / max(abs(model.outcomeTotal), 1e-300)
    case .coefficient: 1
    }
  }
}
