/// Numbers as they stand in SVG: two decimals at most, no needless zero, no negative zero.
enum SVGNumber {
  /// A number to one decimal.
  static func rough(_ value: Double) -> String { text((value * 10).rounded() / 10) }

  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let magnitude = hundredths.magnitude
    let sign = hundredths < 0 ? "-" : ""
    let whole = magnitude / 100
    let rest = magnitude % 100
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
