/// Reads the numbers of SVG attributes, which may touch each other: `1.5.5-2` holds three.
struct SVGNumbers {
  private let bytes: [UInt8]
  private(set) var place = 0

  init(_ text: some StringProtocol) {
    bytes = Array(text.utf8)
  }

  /// All numbers of a text; `nil` where it holds anything else.
  static func list(_ text: some StringProtocol) -> [Double]? {
    var numbers = SVGNumbers(text)
    var values: [Double] = []
    while !numbers.isAtEnd {
      guard let value = numbers.number() else { return nil }
      values.append(value)
    }
    return values
  }

  /// A length in pixels, points or without a unit; `nil` for shares of what is not known.
  static func length(_ text: String) -> Double? {
    var numbers = SVGNumbers(text)
    guard let value = numbers.number(), value.isFinite else { return nil }
    switch String(decoding: numbers.bytes[numbers.place...], as: UTF8.self) {
    case "", "px": return value
    case "pt": return value * 4 / 3
    case "mm": return value * 96 / 25.4
    case "cm": return value * 96 / 2.54
    case "in": return value * 96
    default: return nil
    }
  }

  var isAtEnd: Bool {
    mutating get {
      skip()
      return place >= bytes.count
    }
  }

  private mutating func skip() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D, 0x2C].contains(bytes[place]) { place += 1 }
  }

  /// The next letter, where there is one.
  mutating func letter() -> Character? {
    skip()
    guard place < bytes.count else { return nil }
    let letter = Character(Unicode.Scalar(bytes[place]))
    guard letter.isLetter else { return nil }
    place += 1
    return letter
  }

  /// A flag of an arc, which may stand without a gap before what follows.
  mutating func flag() -> Bool? {
    skip()
    guard place < bytes.count, bytes[place] == 0x30 || bytes[place] == 0x31 else { return nil }
    place += 1
    return bytes[place - 1] == 0x31
  }

  mutating func number() -> Double? {
    skip()
    let start = place
    if place < bytes.count, bytes[place] == 0x2B || bytes[place] == 0x2D { place += 1 }
    let whole = digits()
    var fraction = 0
    if place < bytes.count, bytes[place] == 0x2E {
      place += 1
      fraction = digits()
    }
    guard whole + fraction > 0 else {
      place = start
      return nil
    }
    exponent()
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let value = Double(text), value.isFinite, abs(value) < 1e9 else { return nil }
    return value
  }

  private mutating func digits() -> Int {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return place - start
  }

  private mutating func exponent() {
    guard place < bytes.count, bytes[place] == 0x65 || bytes[place] == 0x45 else { return }
    let start = place
    place += 1
    if place < bytes.count, bytes[place] == 0x2B || bytes[place] == 0x2D { place += 1 }
    // `em` and `ex` are units, not exponents.
    if digits() == 0 { place = start }
  }
}
