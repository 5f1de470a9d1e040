import Wording

extension NumberStyle {
  /// A tick without needless decimals: `0`, `+2`, `0.25`.
  func tick(_ value: Double, signed: Bool = false) -> String {
    decimal(value, places: Self.tickPlaces(value), signed: signed && value != 0)
  }

  /// A share as a tick: `10%`, `12.5%`.
  func percentTick(_ share: Double) -> String {
    percent(share, places: Self.tickPlaces(share * 100))
  }

  /// The decimals a round number has, at most six.
  static func tickPlaces(_ value: Double) -> Int {
    var scaled = abs(value)
    for places in 0..<6 {
      if abs(scaled - scaled.rounded()) < 1e-6 * max(1, scaled) { return places }
      scaled *= 10
    }
    return 6
  }
}
