/// How this report writes its numbers: one value, passed to everything that prints.
///
/// Three significant figures, a true minus sign (U+2212), ranges with an en dash, and an en dash
/// alone for a value that does not exist.
public struct NumberStyle: Sendable, Equatable {
  public var locale: NumberLocale
  /// ISO 4217.
  public var currency: String
  public var outcomeIsMoney: Bool
  /// The texts of the report's language.
  public var words: Catalogue

  /// - Parameters:
  ///   - locale: BCP 47 tag, such as `de-DE`; an unknown one is written as American English.
  ///   - currency: ISO 4217 code of the spend.
  ///   - outcomeIsMoney: false for conversions without a value.
  ///   - words: the texts of its language.
  public init(
    locale: String, currency: String, outcomeIsMoney: Bool, words: Catalogue = .english
  ) {
    self.locale = NumberLocale.named(locale)
    self.currency = currency
    self.outcomeIsMoney = outcomeIsMoney
    self.words = words
  }

  /// What is printed for a value that does not exist.
  public static let missing = "–"
  static let minus = "\u{2212}"

  /// The currency's sign, such as `$`, or its code.
  public var symbol: String {
    locale.symbols[currency.uppercased()] ?? CurrencySymbol.of(currency)
  }

  /// Decimals of amounts that are written in full.
  public var cents: Int { CurrencySymbol.decimals(of: currency) }

  /// A whole number grouped by thousands: `1,234,567`.
  public func grouped(_ value: Double) -> String {
    decimal(value, places: 0)
  }

  /// A whole number grouped by thousands: `1,234,567`.
  public func grouped(_ value: Int) -> String {
    decimal(Double(value), places: 0)
  }

  /// A number with a fixed count of decimals: `1.62`, `−0.40`, `+10.5`.
  public func decimal(_ value: Double, places: Int, signed: Bool = false) -> String {
    guard value.isFinite else { return NumberStyle.missing }
    return sign(of: value, vanishes: Digits.vanishes(abs(value), places: places), signed: signed)
      + Digits(locale: locale).text(abs(value), places: places)
  }

  /// A share as a percentage: 0.174 is `17.4%`.
  public func percent(_ share: Double, places: Int = 1, signed: Bool = false) -> String {
    guard share.isFinite else { return NumberStyle.missing }
    return decimal(share * 100, places: places, signed: signed) + locale.percentGap + "%"
  }

  /// Two shares as a range of percentages: `15.1%–20.0%`.
  public func percentRange(_ lower: Double, _ upper: Double, places: Int = 1) -> String {
    range(percent(lower, places: places), percent(upper, places: places), lower: lower)
  }

  /// A probability in whole percent: `98%`; never a false certainty, so `> 99%` and `< 1%`.
  public func probability(_ share: Double) -> String {
    guard share.isFinite else { return NumberStyle.missing }
    if share > 0.99 { return ">\u{A0}" + percent(0.99, places: 0) }
    if share < 0.01 { return "<\u{A0}" + percent(0.01, places: 0) }
    return percent(share, places: 0)
  }

  /// A difference of shares in percentage points: `+10.5 pp`.
  public func points(_ difference: Double) -> String {
    guard difference.isFinite else { return NumberStyle.missing }
    return decimal(difference * 100, places: 1, signed: true) + "\u{A0}" + locale.pointsLabel
  }

  /// The level of an interval: 0.9 is `90%`.
  public func level(_ interval: Double) -> String {
    let whole = Digits.rounded(interval * 100, places: 0)
    return percent(interval, places: abs(whole - interval * 100) < 1e-6 ? 0 : 1)
  }

  func sign(of value: Double, vanishes: Bool, signed: Bool) -> String {
    if vanishes { return "" }
    if value < 0 { return NumberStyle.minus }
    return signed ? "+" : ""
  }

  /// An en dash between bounds; a word where a minus sign would collide with it.
  func range(_ lower: String, _ upper: String, lower value: Double) -> String {
    value < 0 ? say("\(lower) to \(upper)") : lower + locale.rangeMark + upper
  }
}
