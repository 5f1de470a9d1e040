import Wording

/// Numbers in the sentences about data, which are in English whatever the report's language.
enum ShownNumber {
  private static let style = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)

  /// A multiple: `12`, `3.4`, `0.05`.
  static func factor(_ value: Double) -> Phrase {
    let places = value >= 10 ? 0 : value >= 1 ? 1 : value >= 0.1 ? 2 : 3
    return Phrase(number: style.decimal(value, places: places))
  }

  /// A share: `82%`, `0.4%`.
  static func percent(_ share: Double) -> Phrase {
    let places = abs(share) >= 0.1 ? 0 : abs(share) >= 0.001 ? 1 : 3
    return Phrase(number: style.percent(share, places: places))
  }

  /// Two decimals, as for a correlation.
  static func hundredths(_ value: Double) -> Phrase {
    Phrase(number: style.decimal(value, places: 2))
  }
}
