import Glibc
import Settings

extension DriverTerm {
  /// The term of one driver, its parameters added to the layout.
  static func make(
    _ index: Int, model: MediaModel, layout: inout ParameterLayout,
    unitValues: UnsafePointer<Double>?
  ) -> DriverTerm {
    let driver = model.drivers[index]
    let kernel = TransformKernel(
      driver: driver.values.prefix(model.observed).map { $0 / driver.unit }, form: driver.form)
    let effect = start(of: driver, model: model)
    let effectIndex = layout.add("effect[\(driver.name)]", start: effect.start)
    let slots = kernel.parameters.map { parameter in
      let prior = driver.prior(of: parameter)
      let coordinate = Coordinate(for: prior)
      guard prior.fixedValue == nil else {
        return TransformSlot(prior: prior, coordinate: coordinate, index: nil)
      }
      let index = layout.add(
        "\(parameter.name)[\(driver.name)]", start: coordinate.position(of: prior.centre))
      return TransformSlot(prior: prior, coordinate: coordinate, index: index)
    }
    return DriverTerm(
      driver, kernel: kernel, slots: slots, effectIndex: effectIndex, factor: effect.factor,
      location: effect.location, pool: model.pool, rows: model.observed, unitValues: unitValues,
      experiments: model.experiments.filter { $0.driver == index }.map {
        ExperimentTerm($0, form: driver.form, unit: driver.unit, unitValues: model.unitValues)
      })
  }

  /// Where the effect's coordinate starts, and how a contribution becomes the quantity of its prior.
  private static func start(
    of driver: DriverModel, model: MediaModel
  ) -> (start: Double, factor: Double, location: Double) {
    switch driver.effect {
    case .pooled(let member):
      return (0, 1, model.pool.locations[member])
    case .on(let quantity, let prior):
      let factor = driver.factor(of: quantity, in: model)
      let coordinate = Coordinate(for: prior)
      guard coordinate == .above(0) else {
        return (coordinate.position(of: prior.centre), factor, 0)
      }
      // A small effect is a safe start for any prior: the chains climb from there.
      let usual = 0.05 * model.outcomeTotal / model.scale / Double(max(model.drivers.count, 1))
      let contribution = quantity == .coefficient ? usual : prior.centre / factor
      return (log(contribution), factor, 0)
    }
  }
}

extension DriverModel {
  func prior(of parameter: TransformParameter) -> Prior {
    switch parameter {
    case .decay: decay
    case .peak: peak
    case .halfSaturation: halfSaturation
    case .slope: slope
    }
  }
}

extension TransformParameter {
  /// As diagnostics name it.
  var name: String {
    switch self {
    case .decay: "decay"
    case .peak: "peak"
    case .halfSaturation: "half_saturation"
    case .slope: "slope"
    }
  }
}
