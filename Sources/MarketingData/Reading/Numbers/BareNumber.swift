/// A number without what people write around it: currency, percent sign, brackets, minus signs of any kind.
struct BareNumber {
  /// ASCII digits, marks and groupings, starting with a digit or mark; any kind of space inside is a plain space.
  var text: [UInt8]
  var isNegative = false
  var isPercentage = false

  /// `nil` when something else than a number and its surroundings is in the cell.
  init?(_ cell: UnsafeBufferPointer<UInt8>) {
    var rest = cell[...]
    guard rest.count <= 64, rest.contains(where: { $0 &- 0x30 <= 9 }) else { return nil }
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      rest = rest.dropFirst().dropLast()
      isNegative = true
    }
    // A sign may stand before or after a currency: -$5, $-5.
    var hasSign = Self.dropSign(&rest, &isNegative)
    Self.dropSpaces(&rest)
    let leading = Self.leadingCode(rest)
    rest = rest.dropFirst(leading)
    Self.dropSpaces(&rest)
    if !hasSign { hasSign = Self.dropSign(&rest, &isNegative) }
    Self.dropSpaces(&rest)
    guard let first = rest.first, first &- 0x30 <= 9 || first == 0x2E || first == 0x2C else {
      return nil
    }
    if rest.last == UInt8(ascii: "%") {
      isPercentage = true
      rest = rest.dropLast()
    } else if leading == 0 {
      let end = rest.lastIndex { $0 &- 0x30 <= 9 }.map { $0 + 1 } ?? rest.endIndex
      var code = rest[end...]
      Self.dropSpaces(&code)
      if !code.isEmpty, Self.leadingCode(code) == code.count { rest = rest[..<end] }
    }
    guard let text = Self.plain(rest) else { return nil }
    self.text = text
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// Currency signs and codes, in small letters; `kr.` and `rs.` with their point.
  private static let codes = PackedWord.set([
    "usd", "eur", "gbp", "jpy", "chf", "cad", "aud", "nzd", "cny", "rmb", "inr", "brl", "mxn",
    "sek", "nok",
    "dkk", "pln", "czk", "huf", "try", "zar", "sgd", "hkd", "krw", "aed", "sar", "ils", "us$", "a$",
    "c$", "r$",
    "kr", "kr.", "zł", "rs", "rs.", "₹", "$", "€", "£", "¥", "₩", "₺", "₽", "₪", "₫", "฿", "₴",
  ])

  /// The number of bytes of the currency that `text` starts with; zero when it starts with none.
  private static func leadingCode(_ text: Bytes) -> Int {
    var length = 0
    for byte in text.prefix(5) {
      guard isCodeByte(byte) else { break }
      length += 1
    }
    let isDotted = text.dropFirst(length).first == UInt8(ascii: ".")
    for count in [length + (isDotted ? 1 : 0), length] where count > 0 {
      let prefix = UnsafeBufferPointer(rebasing: text.prefix(count))
      if let word = PackedWord(prefix), codes.contains(word) { return count }
    }
    return 0
  }

  /// A letter, the dollar sign, or part of a character beyond ASCII.
  private static func isCodeByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "$") || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// Drops a plus, a hyphen, a minus (U+2212) or a dash (U+2013); true when there was one.
  private static func dropSign(_ text: inout Bytes, _ isNegative: inout Bool) -> Bool {
    guard let first = text.first else { return false }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      if first == UInt8(ascii: "-") { isNegative.toggle() }
      text = text.dropFirst()
      return true
    }
    if text.starts(with: [0xE2, 0x88, 0x92]) || text.starts(with: [0xE2, 0x80, 0x93]) {
      isNegative.toggle()
      text = text.dropFirst(3)
      return true
    }
    return false
  }

  private static func dropSpaces(_ text: inout Bytes) {
    while true {
      let length = space(text)
      guard length > 0 else { return }
      text = text.dropFirst(length)
    }
  }

  /// The number of bytes of the space that `text` starts with: a plain, no-break (U+00A0), figure to thin (U+2007 to
  /// U+2009) or narrow no-break space (U+202F).
  private static func space(_ text: Bytes) -> Int {
    guard let first = text.first else { return 0 }
    if first == 0x20 { return 1 }
    if first == 0xC2 { return text.starts(with: [0xC2, 0xA0]) ? 2 : 0 }
    guard first == 0xE2, text.count >= 3, text[text.startIndex + 1] == 0x80 else { return 0 }
    let last = text[text.startIndex + 2]
    return (0x87...0x89).contains(last) || last == 0xAF ? 3 : 0
  }

  /// The text with plain spaces and apostrophes; `nil` when it holds what no number does.
  private static func plain(_ text: Bytes) -> [UInt8]? {
    var rest = text
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    while let byte = rest.first {
      let spaces = space(rest)
      if spaces > 0 {
        plain.append(0x20)
        rest = rest.dropFirst(spaces)
        continue
      }
      switch byte {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "e"),
        UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        plain.append(byte)
        rest = rest.dropFirst()
      case 0xE2 where rest.starts(with: [0xE2, 0x80, 0x99]):
        plain.append(UInt8(ascii: "'"))
        rest = rest.dropFirst(3)
      default:
        return nil
      }
    }
    while plain.last == 0x20 { plain.removeLast() }
    return plain
  }
}
