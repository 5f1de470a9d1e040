import Settings

/// One transformed parameter's place: sampled with a prior, or fixed.
struct TransformSlot {
  var prior: Prior
  var coordinate: Coordinate
  /// Index into the position; `nil` for a fixed value.
  var index: Int?

  /// The parameter's place in the layout, added where it is sampled.
  init(prior: Prior, name: String, layout: inout ParameterLayout) {
    self.prior = prior
    coordinate = Coordinate(for: prior)
    guard prior.fixedValue == nil else { return }
    index = layout.add(name, start: coordinate.position(of: prior.centre))
  }

  /// The slots of a driver's transform, in the order of its parameters.
  static func all(of driver: DriverModel, layout: inout ParameterLayout) -> [TransformSlot] {
    var slots: [TransformSlot] = []
    for parameter in driver.form.parameters {
      slots.append(
        TransformSlot(
          prior: driver.prior(of: parameter), name: "\(parameter.name)[\(driver.name)]",
          layout: &layout))
    }
    return slots
  }

  /// Reads the value and its derivative where the parameter is sampled; returns the prior's log density.
  func read(
    _ position: UnsafePointer<Double>, value: inout Double, slope: inout Double,
    gradient: UnsafeMutablePointer<Double>
  ) -> Double {
    guard let index else { return 0 }
    let read = coordinate.read(position[index])
    let density = prior.logDensity(read.value)
    value = read.value
    slope = read.slope
    gradient[index] += density.slope * read.slope + read.logSlopeSlope
    return density.value + read.logSlope
  }
}
