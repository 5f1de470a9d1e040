import Glibc

// Carry-over and saturation over plain memory, for passes over thousands of draws.
extension ResponseForm {
  /// The carried driver of `count` periods.
  func carry(
    _ driver: UnsafePointer<Double>, _ count: Int, _ parameters: ChannelParameters,
    into result: UnsafeMutablePointer<Double>
  ) {
    carry(
      UnsafeBufferPointer(start: driver, count: count), parameters,
      into: UnsafeMutableBufferPointer(start: result, count: count))
  }

  /// The saturated `values` and their derivatives, which follow from the response itself.
  func saturate(
    _ values: UnsafePointer<Double>, _ count: Int, _ parameters: ChannelParameters,
    into response: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>
  ) {
    response.update(from: values, count: count)
    saturate(UnsafeMutableBufferPointer(start: response, count: count), parameters)
    let half = parameters.halfSaturation
    switch saturation {
    case .linear:
      slope.update(repeating: 1, count: count)
    case .logistic, .tanh:
      let scale = atanh(0.5) / half
      for index in 0..<count { slope[index] = scale * (1 - response[index] * response[index]) }
    case .michaelisMenten:
      for index in 0..<count {
        let rest = 1 - response[index]
        slope[index] = rest * rest / half
      }
    case .hill:
      let least = half * 1e-9
      for index in 0..<count {
        slope[index] =
          values[index] > least
          ? parameters.slope * response[index] * (1 - response[index]) / values[index]
          : saturated(values[index], parameters).derivative
      }
    }
  }
}
