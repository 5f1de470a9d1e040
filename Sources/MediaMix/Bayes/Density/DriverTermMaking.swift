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
    let reading = EffectReading(driver, model: model)
    let effectIndex = layout.add("effect[\(driver.name)]", start: reading.start)
    return DriverTerm(
      driver, kernel: kernel, slots: TransformSlot.all(of: driver, layout: &layout),
      effectIndex: effectIndex, reading: reading, rows: model.observed, unitValues: unitValues,
      experiments: model.experiments.filter { $0.driver == index }.map {
        ExperimentTerm($0, form: driver.form, unit: driver.unit, unitValues: model.unitValues)
      })
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
