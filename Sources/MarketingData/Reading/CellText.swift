/// From the bytes of a cell as they stand in the file to its content.
enum CellText {
  static let quote = UInt8(ascii: "\"")

  /// Calls `body` with the cell's content: no surrounding spaces, no quotes, doubled quotes made single (RFC 4180).
  @inline(__always)
  static func withContent<Result>(
    of raw: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let cell = trimmed(raw)
    guard cell.count >= 2, cell[0] == quote, cell[cell.count - 1] == quote else {
      return body(cell)
    }
    let inner = UnsafeBufferPointer(rebasing: cell[1..<(cell.count - 1)])
    guard inner.contains(quote) else { return body(trimmed(inner)) }
    var single: [UInt8] = []
    single.reserveCapacity(inner.count)
    var index = 0
    while index < inner.count {
      single.append(inner[index])
      // A quote inside a quoted cell is always the first of a pair.
      index += inner[index] == quote ? 2 : 1
    }
    return single.withUnsafeBufferPointer { body(trimmed($0)) }
  }

  /// Without spaces, tabs, line ends and no-break spaces (C2 A0) at both ends.
  @inline(__always)
  static func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = cell.count
    while start < end {
      if isBlank(cell[start]) {
        start += 1
      } else if end - start >= 2, cell[start] == 0xC2, cell[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if isBlank(cell[end - 1]) {
        end -= 1
      } else if end - start >= 2, cell[end - 2] == 0xC2, cell[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: cell[start..<end])
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}
