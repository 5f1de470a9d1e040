/// The sign a currency is written with.
public enum CurrencySymbol {
  /// The symbol of an ISO 4217 code: `$` for `USD`; the code itself where no sign is common.
  public static func of(_ code: String) -> String {
    symbols[code.uppercased()] ?? code.uppercased()
  }

  /// Decimals the currency is written with, by ISO 4217: none for yen.
  public static func decimals(of code: String) -> Int {
    whole.contains(code.uppercased()) ? 0 : 2
  }

  /// Currencies without a smaller unit in use.
  private static let whole: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]

  private static let symbols = [
    "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$",
    "HKD": "HK$", "SGD": "S$", "MXN": "MX$", "BRL": "R$", "INR": "₹", "CNY": "CN¥", "KRW": "₩",
    "ILS": "₪", "PHP": "₱", "VND": "₫", "UAH": "₴", "TRY": "₺", "NGN": "₦", "TWD": "NT$",
  ]
}
