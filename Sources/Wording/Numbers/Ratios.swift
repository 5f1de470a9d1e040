extension NumberStyle {
  /// Outcome per unit of money: `$2.41`; without a currency sign when the outcome is a count.
  public func ratio(_ value: Double) -> String {
    guard value.isFinite else { return NumberStyle.missing }
    let places = ratioPlaces(abs(value))
    let digits = Digits(locale: locale).text(abs(value), places: places)
    let sign = sign(of: value, vanishes: Digits.vanishes(abs(value), places: places), signed: false)
    return sign + locale.placed(digits, scale: nil, symbol: outcomeIsMoney ? symbol : nil)
  }

  /// Two ratios without their sign of currency: `1.78–3.16`.
  public func ratioRange(_ lower: Double, _ upper: Double) -> String {
    guard lower.isFinite, upper.isFinite else { return NumberStyle.missing }
    return range(
      decimal(lower, places: ratioPlaces(abs(lower))),
      decimal(upper, places: ratioPlaces(abs(upper))), lower: lower)
  }

  /// One unit of money, as the thing a ratio is per: `$1`.
  public var unitOfMoney: String {
    locale.placed("1", scale: nil, symbol: symbol)
  }

  /// Cents for money; for counts two significant figures below 1.
  private func ratioPlaces(_ magnitude: Double) -> Int {
    if magnitude == 0 { return 2 }
    if outcomeIsMoney || magnitude >= 0.095 { return Digits.places(for: magnitude) }
    var places = 3
    while places < 9, Digits.vanishes(magnitude * 0.1, places: places) { places += 1 }
    return places
  }
}
