/// A number without what people write around it: currency, percent sign, brackets, minus signs of any kind.
struct BareNumber {
  /// ASCII digits, marks and groupings; any kind of space inside is a plain space.
  var text: [UInt8]
  var isNegative: Bool
  var isPercentage: Bool

  /// Letters that may stand before or after an amount, in upper case.
  private static let codes: Set<String> = [
    "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "RMB", "INR", "BRL", "MXN",
    "SEK", "NOK", "DKK",
    "PLN", "CZK", "HUF", "TRY", "ZAR", "SGD", "HKD", "KRW", "AED", "SAR", "ILS", "US$", "A$", "C$",
    "R$", "KR", "KR.",
    "ZŁ", "RS", "RS.", "₹", "$", "€", "£", "¥", "₩", "₺", "₽", "₪", "₫", "฿", "₴",
  ]

  /// `nil` when something else than a number and its surroundings is in the cell.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    var rest = Substring(String(decoding: cell, as: UTF8.self))
    var isNegative = false
    if rest.first == "(", rest.last == ")" {
      rest = rest.dropFirst().dropLast()
      isNegative = true
    }
    var isPercentage = false
    var hasSign = false
    // A sign may stand before or after a currency: -$5, $-5.
    for _ in 0..<2 {
      rest = Self.trimmed(rest)
      if let sign = rest.first, "-−–+".contains(sign), !hasSign {
        hasSign = true
        if sign != "+" { isNegative.toggle() }
        rest = Self.trimmed(rest.dropFirst())
      }
      rest = Self.withoutLeadingCode(rest)
    }
    if rest.last == "%" {
      isPercentage = true
      rest = Self.trimmed(rest.dropLast())
    } else {
      rest = Self.withoutTrailingCode(rest)
    }
    guard let first = rest.unicodeScalars.first,
      ("0"..."9").contains(first) || ".,".unicodeScalars.contains(first)
    else { return nil }
    var text: [UInt8] = []
    for scalar in rest.unicodeScalars {
      switch scalar {
      case "0"..."9", ".", ",", "e", "E", "+", "-":
        text.append(UInt8(truncatingIfNeeded: scalar.value))
      case "'", "\u{2019}": text.append(UInt8(ascii: "'"))
      case _ where scalar.properties.isWhitespace: text.append(UInt8(ascii: " "))
      default: return nil
      }
    }
    self.text = text
    self.isNegative = isNegative
    self.isPercentage = isPercentage
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }

  private static func withoutLeadingCode(_ text: Substring) -> Substring {
    let code = text.prefix { !$0.isNumber && !"-−–+., ".contains($0) && !$0.isWhitespace }
    let dotted = text.dropFirst(code.count).first == "." ? code + "." : code
    for known in [dotted, code] where codes.contains(known.uppercased()) {
      return trimmed(text.dropFirst(known.count))
    }
    return text
  }

  private static func withoutTrailingCode(_ text: Substring) -> Substring {
    let start = text.lastIndex { $0.isNumber }.map { text.index(after: $0) } ?? text.startIndex
    let code = trimmed(text[start...])
    return codes.contains(code.uppercased()) ? trimmed(text[..<start]) : text
  }
}
