import Glibc

/// Hill saturation: a response between 0 and 1 that flattens as the driver grows.
///
/// `h(a) = a^s / (a^s + k^s)`, computed as `1 / (1 + exp(-s (ln a - ln k)))`, which neither
/// overflows nor depends on the driver's unit.
public struct HillSaturation: Sendable, Equatable {
  /// The driver at half the maximum, `k`; above 0.
  public var halfSaturation: Double
  /// The exponent `s`; above 0. Above 1 the curve is S-shaped.
  public var slope: Double

  public init(halfSaturation: Double, slope: Double) {
    self.halfSaturation = halfSaturation
    self.slope = slope
  }

  /// The response to `driver`; 0 where nothing was spent.
  public func response(_ driver: Double) -> Double {
    driver > 0 ? 1 / (1 + exp(-slope * log(driver / halfSaturation))) : 0
  }

  /// The derivative `s h (1 - h) / a` of the response to the driver.
  ///
  /// A slope below 1 has no finite derivative at 0, so the driver counts as at least a billionth of
  /// the half-saturation: an optimiser can then start from a channel that is switched off.
  public func derivative(_ driver: Double) -> Double {
    let floored = max(driver, halfSaturation * 1e-9)
    return derivative(floored, response: response(floored))
  }

  /// Response and derivative for the price of one.
  func both(_ driver: Double) -> (response: Double, derivative: Double) {
    guard driver > halfSaturation * 1e-9 else { return (response(driver), derivative(driver)) }
    let share = response(driver)
    return (share, derivative(driver, response: share))
  }

  private func derivative(_ driver: Double, response share: Double) -> Double {
    slope * share * (1 - share) / driver
  }
}
