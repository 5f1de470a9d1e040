/// Decimal digits with a sign, a decimal mark and an exponent: what nearly every cell of nearly every file is.
enum PlainNumber {
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The nearest `Double` to the number written in `cell`; `nil` when it is not written in this form.
  ///
  /// Form: `[+-] digits [mark digits] [e [+-] digits]`, with digits on at least one side of the mark. Where the digits make
  /// an integer below 2^53 and the power of ten is at most 22, both are exact and one division or multiplication rounds
  /// correctly (Clinger 1990); else the digits go through the standard library.
  static func parse(_ cell: UnsafeBufferPointer<UInt8>, mark: UInt8) -> Double? {
    var index = 0
    let count = cell.count
    guard count > 0 else { return nil }
    let isNegative = cell[0] == UInt8(ascii: "-")
    if isNegative || cell[0] == UInt8(ascii: "+") { index = 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var isPastMark = false
    while index < count {
      let byte = cell[index]
      let digit = byte &- 0x30
      if digit <= 9 {
        digits += 1
        if digits <= 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
        if isPastMark { decimals += 1 }
      } else if byte == mark, !isPastMark {
        isPastMark = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    var exponent = -decimals
    if index < count {
      guard let written = self.exponent(cell, from: index) else { return nil }
      exponent += written
    }
    guard digits <= 19, mantissa < 1 << 53, abs(exponent) <= 22 else {
      return slow(cell, mark: mark)
    }
    let scale = powersOfTen[abs(exponent)]
    let magnitude = exponent < 0 ? Double(mantissa) / scale : Double(mantissa) * scale
    return isNegative ? -magnitude : magnitude
  }

  /// The value of `e[+-]digits` from `index` to the end; more than four digits are as good as infinite.
  private static func exponent(_ cell: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard cell[start] | 0x20 == UInt8(ascii: "e"), start + 1 < cell.count else { return nil }
    var index = start + 1
    let isNegative = cell[index] == UInt8(ascii: "-")
    if isNegative || cell[index] == UInt8(ascii: "+") { index += 1 }
    guard index < cell.count else { return nil }
    var value = 0
    while index < cell.count {
      let digit = cell[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = min(value * 10 + Int(digit), 99_999)
      index += 1
    }
    return isNegative ? -value : value
  }

  private static func slow(_ cell: UnsafeBufferPointer<UInt8>, mark: UInt8) -> Double? {
    guard cell.count <= 1_000 else { return nil }
    let text = String(decoding: cell.map { $0 == mark ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    return Double(text)
  }
}
