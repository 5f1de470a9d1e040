/// What the outcome is called in the middle of a sentence.
public enum OutcomeNoun {
  /// The outcome's own name where it is a plain word for money, else `revenue`, `conversion value` or `conversions`.
  ///
  /// - Parameters:
  ///   - isMoney: whether it is measured in money, or counted.
  ///   - isConverted: whether what is measured in money are conversions at their value.
  public static func of(_ name: String, isMoney: Bool, isConverted: Bool) -> String {
    guard isMoney else { return "conversions" }
    if isConverted { return "conversion value" }
    let known = ["revenue", "sales", "turnover", "bookings"]
    return known.first { $0 == name.lowercased() } ?? "revenue"
  }
}
