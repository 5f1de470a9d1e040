/// What kind of bytes a file holds.
enum ByteScan {
  case utf8
  /// No UTF-8, but nothing that text would not hold either.
  case otherText
  case binary

  /// Looks at every byte once, eight at a time as long as they are ASCII.
  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { Self.scan($0) }
  }

  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> ByteScan {
    var index = 0
    var isUTF8 = true
    var controls = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // Every byte is 0x20 to 0x7F: no high bit set, and subtracting 0x20 from each borrows nowhere.
        let high = word | (word &- 0x2020_2020_2020_2020)
        if high & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { return .binary }
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { controls += 1 }
        index += 1
      } else if isUTF8 {
        let length = sequenceLength(bytes, at: index)
        isUTF8 = length > 0
        index += max(length, 1)
      } else {
        index += 1
      }
    }
    // Text has next to no control characters; bytes at random have one in nine.
    if controls > 8 + bytes.count / 1_000 { return .binary }
    return isUTF8 ? .utf8 : .otherText
  }

  /// Bytes of the well-formed multi-byte sequence that starts here (Unicode, table 3-7); zero when there is none.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func isContinuation(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2...0xDF:
      return isContinuation(1) ? 2 : 0
    case 0xE0:
      return isContinuation(1, 0xA0...0xBF) && isContinuation(2) ? 3 : 0
    case 0xED:
      return isContinuation(1, 0x80...0x9F) && isContinuation(2) ? 3 : 0
    case 0xE1...0xEF:
      return isContinuation(1) && isContinuation(2) ? 3 : 0
    case 0xF0:
      return isContinuation(1, 0x90...0xBF) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF1...0xF3:
      return isContinuation(1) && isContinuation(2) && isContinuation(3) ? 4 : 0
    case 0xF4:
      return isContinuation(1, 0x80...0x8F) && isContinuation(2) && isContinuation(3) ? 4 : 0
    default:
      return 0
    }
  }
}
