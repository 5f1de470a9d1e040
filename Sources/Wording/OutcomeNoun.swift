/// What the outcome is called: its own name where it is a plain word for money, else what it counts.
public enum OutcomeNoun: Sendable, CaseIterable {
  case revenue, sales, turnover, bookings, conversionValue, conversions

  /// - Parameters:
  ///   - name: the outcome's own.
  ///   - isMoney: whether it is measured in money, or counted.
  ///   - isConverted: whether what is measured in money are conversions at their value.
  public init(_ name: String, isMoney: Bool, isConverted: Bool) {
    let own: OutcomeNoun =
      switch name.lowercased() {
      case "sales": .sales
      case "turnover": .turnover
      case "bookings": .bookings
      default: .revenue
      }
    self = isMoney ? isConverted ? .conversionValue : own : .conversions
  }

  /// In the middle of a sentence.
  public var phrase: Phrase {
    switch self {
    case .revenue: Phrase("revenue")
    case .sales: Phrase("sales")
    case .turnover: Phrase("turnover")
    case .bookings: Phrase("bookings")
    case .conversionValue: Phrase("conversion value")
    case .conversions: Phrase("conversions")
    }
  }

  /// As a heading, and where a sentence begins with it.
  public var label: Phrase {
    switch self {
    case .revenue: Phrase("Revenue")
    case .sales: Phrase("Sales")
    case .turnover: Phrase("Turnover")
    case .bookings: Phrase("Bookings")
    case .conversionValue: Phrase("Conversion value")
    case .conversions: Phrase("Conversions")
    }
  }
}
