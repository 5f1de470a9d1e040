/// The one unit in which a chart or table writes its amounts.
public struct ChartUnit: Sendable, Equatable {
  /// What a value is divided by before it is printed.
  public var divisor: Double
  /// Such as `$M` or `$ thousand`; empty for plain counts.
  public var label: String
  /// Decimals of every number.
  public var places: Int
  private var style: NumberStyle

  init(divisor: Double, label: String, places: Int, style: NumberStyle) {
    self.divisor = divisor
    self.label = label
    self.places = places
    self.style = style
  }

  /// A heading with its unit: `Change in spend, $M`.
  public func heading(_ text: String) -> String {
    label.isEmpty ? text : style.listed([text, label])
  }

  /// The value in this unit: `1.25`, `+570`.
  public func format(_ value: Double, signed: Bool = false) -> String {
    style.decimal(value / divisor, places: places, signed: signed)
  }

  /// Two values in this unit: `3.38–6.01`, `+480 to +1,420`.
  public func formatRange(_ lower: Double, _ upper: Double, signed: Bool = false) -> String {
    guard lower.isFinite, upper.isFinite else { return NumberStyle.missing }
    let bounds = (format(lower, signed: signed), format(upper, signed: signed))
    return signed
      ? style.say("\(bounds.0) to \(bounds.1)") : style.range(bounds.0, bounds.1, lower: lower)
  }

  /// An axis label: no more decimals than the value needs.
  public func tick(_ value: Double, signed: Bool = false) -> String {
    let scaled = value / divisor
    let places =
      (0..<6).first {
        abs(Digits.rounded(abs(scaled), places: $0) - abs(scaled)) < 1e-9 * (1 + abs(scaled))
      }
      ?? 6
    return style.decimal(scaled, places: places, signed: signed)
  }
}

extension NumberStyle {
  /// The unit for amounts of money of these sizes.
  public func unit(for values: [Double]) -> ChartUnit {
    unit(for: values, symbol: symbol)
  }

  /// The unit for amounts of the outcome of these sizes.
  public func outcomeUnit(for values: [Double]) -> ChartUnit {
    unit(for: values, symbol: outcomeIsMoney ? symbol : nil)
  }

  /// The largest unit that leaves the smallest value two figures at two decimals, unless the
  /// largest value is then more than ten times too wide.
  private func unit(for values: [Double], symbol: String?) -> ChartUnit {
    let sizes = values.filter { $0.isFinite && $0 != 0 }.map(abs)
    let largest = sizes.max() ?? 0
    let smallest = sizes.min() ?? 0
    let scale = locale.scales.last {
      largest >= 10 * $0.divisor || (largest >= $0.divisor && smallest >= 0.1 * $0.divisor)
    }
    let divisor = scale?.divisor ?? 1
    return ChartUnit(
      divisor: divisor, label: label(scale, symbol: symbol),
      places: scale == nil && symbol != nil && cents == 0
        ? 0 : places(largest / divisor, smallest / divisor), style: self)
  }

  private func places(_ largest: Double, _ smallest: Double) -> Int {
    if largest >= 1000 { return 0 }
    if largest >= 100 { return smallest < 10 ? 1 : 0 }
    if largest >= 10 { return smallest < 1 ? 2 : 1 }
    return largest >= 1 || largest == 0 ? 2 : largest >= 0.1 ? 3 : 4
  }

  private func label(_ scale: NumberLocale.Scale?, symbol: String?) -> String {
    guard let scale else { return symbol ?? "" }
    let unit = scale.unit
    guard let symbol else { return countUnit(scale).trimmingGaps }
    switch locale.currencyPlace {
    case .before:
      let gap = unit.count > 2 || symbol.last?.isLetter == true ? "\u{A0}" : ""
      return symbol + gap + unit
    case .after: return unit + "\u{A0}" + symbol
    case .joined: return unit + symbol
    }
  }

  /// Counts have no sign to lean on, so English writes the word out.
  private func countUnit(_ scale: NumberLocale.Scale) -> String {
    guard locale.tag.hasPrefix("en") else { return scale.unit }
    return switch scale.divisor {
    case 1e6: "million"
    case 1e9: "billion"
    case 1e12: "trillion"
    default: scale.unit
    }
  }
}
