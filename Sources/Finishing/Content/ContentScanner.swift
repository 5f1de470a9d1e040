/// Reads the operators of a page's content, one after the other (ISO 32000-1, 7.8.2).
struct ContentScanner {
  /// An operator with its operands, as ranges of bytes.
  struct Operation {
    /// From the first operand to the end of the operator.
    var range: Range<Int>
    var operation: Range<Int>

    /// The operands alone, with the space behind them.
    var operands: Range<Int> { range.lowerBound..<operation.lowerBound }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func next() -> Operation? {
    var start: Int?
    var depth = 0
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isSpace(byte) {
        position += 1
        continue
      }
      if start == nil { start = position }
      switch byte {
      case UInt8(ascii: "("): skipString()
      case UInt8(ascii: "%"): skipComment()
      case UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "]"):
        depth -= 1
        position += 1
      case UInt8(ascii: "<"):
        if isDoubled(byte) { depth += 1 }
        skipAngle(byte)
      case UInt8(ascii: ">"):
        if isDoubled(byte) { depth -= 1 }
        position += isDoubled(byte) ? 2 : 1
      case UInt8(ascii: "/"):
        position += 1
        skipRegular()
      default:
        let word = position
        skipRegular()
        // A delimiter that stands where none may stand.
        if position == word { position += 1 }
        if depth == 0, Self.isLetter(byte), let start {
          return Operation(range: start..<position, operation: word..<position)
        }
      }
    }
    return nil
  }

  private func isDoubled(_ byte: UInt8) -> Bool {
    position + 1 < bytes.count && bytes[position + 1] == byte
  }

  /// A string in hexadecimal digits, or the opening of a dictionary.
  private mutating func skipAngle(_ byte: UInt8) {
    if isDoubled(byte) {
      position += 2
      return
    }
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
    position += 1
  }

  private mutating func skipString() {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }

  private mutating func skipComment() {
    while position < bytes.count, bytes[position] != 10, bytes[position] != 13 { position += 1 }
  }

  private mutating func skipRegular() {
    while position < bytes.count, Self.isRegular(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (byte >= 9 && byte <= 13 && byte != 11) || byte == 0
  }

  private static func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: !isSpace(byte)
    }
  }

  /// Operators begin with a letter or are a quotation mark; numbers do neither.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
  }
}
