/// How a number or a date is shown; the cell keeps all its digits.
public struct ValueFormat: Sendable, Hashable {
  /// A spreadsheet's format code; empty for its own choice.
  public var code: String

  public init(code: String) {
    self.code = code
  }

  public static let text = ValueFormat(code: "")
  public static let date = ValueFormat(code: "yyyy-mm-dd")
  public static let count = ValueFormat(code: "#,##0")
  public static let ratio = ValueFormat(code: "0.00")
  public static let percent = ValueFormat(code: "0.0%")

  /// A number with a fixed count of decimals.
  public static func decimal(_ places: Int) -> ValueFormat {
    ValueFormat(code: places == 0 ? "0" : "0." + String(repeating: "0", count: places))
  }

  /// An amount of money.
  ///
  /// - Parameters:
  ///   - symbol: the currency's sign or code.
  ///   - isAfter: the sign follows the number, after a gap.
  ///   - places: decimals.
  public static func money(symbol: String, isAfter: Bool, places: Int) -> ValueFormat {
    let quoted = "\"\(symbol.filter { $0 != "\"" })\""
    let digits = "#,##0" + (places == 0 ? "" : "." + String(repeating: "0", count: places))
    return ValueFormat(
      code: isAfter ? "\(digits) \(quoted)" : "\(quoted)\(digits);-\(quoted)\(digits)")
  }
}
