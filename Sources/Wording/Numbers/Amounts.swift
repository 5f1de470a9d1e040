extension NumberStyle {
  /// Money: `$1.23M`, `+$780K`, `−$0.47`; plain and grouped below 10,000.
  public func money(_ value: Double, signed: Bool = false) -> String {
    amount(value, symbol: symbol, signed: signed)
  }

  /// The outcome: money, or a count with the same abbreviations.
  public func outcome(_ value: Double, signed: Bool = false) -> String {
    amount(value, symbol: outcomeSymbol, signed: signed)
  }

  /// Two amounts in one unit: `$13.1M–$17.3M`.
  public func moneyRange(_ lower: Double, _ upper: Double) -> String {
    amountRange(lower, upper, symbol: symbol, signed: false)
  }

  /// Two signed amounts in one unit: `+$0.19M to +$1.82M`.
  public func signedMoneyRange(_ lower: Double, _ upper: Double) -> String {
    amountRange(lower, upper, symbol: symbol, signed: true)
  }

  /// Two amounts of the outcome in one unit.
  public func outcomeRange(_ lower: Double, _ upper: Double) -> String {
    amountRange(lower, upper, symbol: outcomeSymbol, signed: false)
  }

  /// Two signed amounts of the outcome in one unit.
  public func signedOutcomeRange(_ lower: Double, _ upper: Double) -> String {
    amountRange(lower, upper, symbol: outcomeSymbol, signed: true)
  }

  private var outcomeSymbol: String? { outcomeIsMoney ? symbol : nil }

  private func amount(_ value: Double, symbol: String?, signed: Bool) -> String {
    guard value.isFinite else { return NumberStyle.missing }
    let form = form(abs(value), symbol: symbol)
    return write(value, form: form, symbol: symbol, signed: signed)
  }

  private func amountRange(_ lower: Double, _ upper: Double, symbol: String?, signed: Bool)
    -> String
  {
    guard lower.isFinite, upper.isFinite else { return NumberStyle.missing }
    let form = form(max(abs(lower), abs(upper)), symbol: symbol)
    func bound(_ value: Double) -> String {
      // A bound that the shared unit would print as zero keeps a unit of its own.
      if value != 0, Digits.vanishes(abs(value) / form.divisor, places: form.places) {
        return amount(value, symbol: symbol, signed: signed)
      }
      return write(value, form: form, symbol: symbol, signed: signed)
    }
    return signed
      ? say("\(bound(lower)) to \(bound(upper))") : range(bound(lower), bound(upper), lower: lower)
  }

  private func form(_ magnitude: Double, symbol: String?) -> AmountForm {
    AmountForm(magnitude, cents: symbol == nil ? nil : cents, locale: locale)
  }

  private func write(_ value: Double, form: AmountForm, symbol: String?, signed: Bool) -> String {
    let magnitude = abs(value) / form.divisor
    let sign = sign(
      of: value, vanishes: Digits.vanishes(magnitude, places: form.places), signed: signed)
    let rounded = form.significant ? AmountForm.threeFigures(magnitude) : magnitude
    let digits = Digits(locale: locale).text(rounded, places: form.places)
    return sign + locale.placed(digits, scale: form.scale, symbol: symbol)
  }
}

/// The unit and decimals an amount is written with.
struct AmountForm {
  var scale: NumberLocale.Scale?
  var places: Int
  /// Whether digits beyond the third are zeroed.
  var significant: Bool

  var divisor: Double { scale?.divisor ?? 1 }

  /// - Parameter cents: decimals of the currency; `nil` for a count.
  init(_ magnitude: Double, cents: Int?, locale: NumberLocale) {
    // The largest unit in which the rounded value is at least 1.
    let scale = locale.scales.last {
      Digits.rounded(magnitude / $0.divisor, places: 2) >= 1 && AmountForm.fills($0, magnitude)
    }
    if let scale {
      self.scale = scale
      significant = true
      places = Digits.places(for: magnitude / scale.divisor)
    } else {
      self.scale = nil
      significant = false
      places = AmountForm.plainPlaces(magnitude, cents: cents)
    }
  }

  /// Plain numbers are used up to 10,000.
  private static func fills(_ scale: NumberLocale.Scale, _ magnitude: Double) -> Bool {
    if magnitude.rounded(.toNearestOrAwayFromZero) < 10_000 { return false }
    return threeFigures(magnitude) >= scale.divisor
  }

  static func threeFigures(_ value: Double) -> Double {
    guard value >= 1000 else { return value }
    var unit = 1.0
    while value / unit >= 1000 { unit *= 10 }
    return (value / unit).rounded(.toNearestOrAwayFromZero) * unit
  }

  /// Cents below 100, and parts of cents where there is less than one; counts below 100 show three figures and no
  /// needless decimals.
  private static func plainPlaces(_ magnitude: Double, cents: Int?) -> Int {
    if magnitude == 0 || Digits.rounded(magnitude, places: 1) >= 100 { return 0 }
    if let cents { return cents == 2 && (5e-5..<0.0095).contains(magnitude) ? 4 : cents }
    if magnitude == magnitude.rounded() { return 0 }
    if magnitude >= 1 { return Digits.places(for: magnitude) }
    var places = 2
    while places < 9, Digits.vanishes(magnitude * 0.1, places: places) { places += 1 }
    return places
  }
}

extension NumberLocale {
  /// Digits with their abbreviation and currency sign in this locale's order.
  func placed(_ digits: String, scale: Scale?, symbol: String?) -> String {
    let abbreviated = digits + (scale.map { $0.gap + $0.short } ?? "")
    guard let symbol else { return abbreviated.trimmingGaps }
    switch currencyPlace {
    case .before: return symbol + gapAfter(symbol) + abbreviated
    case .after: return abbreviated + "\u{A0}" + symbol
    case .joined:
      let isParted = scale == nil || symbol.first?.isLetter == true
      return abbreviated + (isParted ? "\u{A0}" : "") + symbol
    }
  }

  /// A code such as CHF needs a space, a sign does not.
  func gapAfter(_ symbol: String) -> String {
    symbol.last?.isLetter == true ? "\u{A0}" : ""
  }
}

extension String {
  /// Without the non-breaking spaces at the end.
  var trimmingGaps: String {
    var text = self
    while text.last == "\u{A0}" { text.removeLast() }
    return text
  }
}
