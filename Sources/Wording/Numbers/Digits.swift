/// Plain decimal digits of a magnitude: rounding and grouping, without sign, unit or abbreviation.
struct Digits {
  var locale: NumberLocale

  /// The magnitude with `places` decimals, halves away from zero, grouped by thousands.
  ///
  /// From 10^17 on there are no decimals to round and the shortest exact form is written.
  func text(_ magnitude: Double, places: Int) -> String {
    let scaled = (magnitude * Digits.power(places)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e17 else { return "\(magnitude)" }
    let digits = String(Int64(scaled))
    guard places > 0 else { return group(digits) }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return group(String(padded.dropLast(places))) + locale.decimalMark + padded.suffix(places)
  }

  /// Whether the magnitude prints as zero with this many decimals.
  static func vanishes(_ magnitude: Double, places: Int) -> Bool {
    magnitude * power(places) < 0.5
  }

  /// The magnitude as `text(_:places:)` rounds it.
  static func rounded(_ magnitude: Double, places: Int) -> Double {
    (magnitude * power(places)).rounded(.toNearestOrAwayFromZero) / power(places)
  }

  /// Decimals that show three significant figures of a magnitude from 1 up: 2, 1 or none.
  static func places(for magnitude: Double) -> Int {
    if rounded(magnitude, places: 2) < 10 { return 2 }
    return rounded(magnitude, places: 1) < 100 ? 1 : 0
  }

  static func power(_ places: Int) -> Double {
    (0..<max(0, places)).reduce(1) { product, _ in product * 10 }
  }

  private func group(_ digits: String) -> String {
    guard digits.count >= 3 + locale.minimumGrouping else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += locale.groupMark }
      text.append(digit)
    }
    return text
  }
}
