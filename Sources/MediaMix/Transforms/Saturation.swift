import CMediaKernels
import Glibc
import Settings

extension ResponseForm {
  /// The saturation alone, and its derivative to the driver.
  ///
  /// With `u = value / halfSaturation`:
  /// - Hill: `u^s / (1 + u^s)`
  /// - logistic `(1 - e^(-l x)) / (1 + e^(-l x))` with `l = ln 3 / halfSaturation`, and tanh `tanh(x / c)`
  ///   with `c = halfSaturation / atanh 0.5`: both are `tanh(u atanh 0.5)`
  /// - Michaelis-Menten: `u / (1 + u)`
  /// - linear: the value itself
  ///
  /// Every kind but the linear one lies between 0 and 1 and is 0.5 at the half-saturation. For the derivative a
  /// Hill driver counts as at least a billionth of the half-saturation: with a slope below 1 it would be
  /// infinite at 0, and an optimiser must be able to start from a channel that is switched off.
  public func saturated(_ value: Double, _ parameters: ChannelParameters) -> (
    response: Double, derivative: Double
  ) {
    let half = parameters.halfSaturation
    switch saturation {
    case .linear:
      return (value, 1)
    case .logistic, .tanh:
      let scale = half / Self.halfOfTanh
      let response = Glibc.tanh(value / scale)
      return (response, (1 - response * response) / scale)
    case .michaelisMenten:
      let sum = half + value
      return (value / sum, half / (sum * sum))
    case .hill:
      let slope = parameters.slope
      func hill(_ driver: Double) -> Double { 1 / (1 + exp(-slope * log(driver / half))) }
      let floored = max(value, half * 1e-9)
      let share = hill(floored)
      let response = value == floored ? share : value > 0 ? hill(value) : 0
      return (response, slope * share * (1 - share) / floored)
    }
  }

  /// What the saturated response gains per unit of a multiplier of `value`, at multiplier 1.
  func elasticity(_ value: Double, _ parameters: ChannelParameters) -> Double {
    let (response, derivative) = saturated(value, parameters)
    // For Hill not the derivative, which is floored near 0.
    return saturation == .hill
      ? parameters.slope * response * (1 - response) : value * derivative
  }

  /// What saturation makes of every number of `values`.
  func saturate(_ values: UnsafeMutableBufferPointer<Double>, _ parameters: ChannelParameters) {
    guard let start = values.baseAddress else { return }
    let half = parameters.halfSaturation
    switch saturation {
    case .linear: break
    case .hill: mmm_saturate_hill(values.count, half, parameters.slope, start)
    case .logistic, .tanh: mmm_saturate_logistic(values.count, half, start)
    case .michaelisMenten: mmm_saturate_michaelis_menten(values.count, half, start)
    }
  }

  /// `atanh 0.5 = ln 3 / 2`.
  private static let halfOfTanh = 0.549306144334054845697622618461
}
