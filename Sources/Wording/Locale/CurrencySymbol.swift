/// The sign a currency is written with.
public enum CurrencySymbol {
  /// The symbol of an ISO 4217 code: `$` for `USD`; the code itself where no sign is common.
  public static func of(_ code: String) -> String {
    symbols[code.uppercased()] ?? code.uppercased()
  }

  private static let symbols = [
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$",
    "HKD": "HK$", "SGD": "S$", "MXN": "MX$", "BRL": "R$", "INR": "₹", "CNY": "CN¥", "KRW": "₩",
    "ILS": "₪", "PHP": "₱", "VND": "₫", "UAH": "₴", "TRY": "₺", "NGN": "₦", "TWD": "NT$",
  ]
}
