import FoundationEssentials

/// How a part's bytes become lines of at most 76 ASCII characters (RFC 2045, 6.7 and 6.8).
enum TransferEncoding: String {
  case quotedPrintable = "quoted-printable"
  case base64

  /// What suits a text: readable where most of it is ASCII.
  static func suiting(_ text: String) -> TransferEncoding {
    let others = text.utf8.count { $0 >= 0x80 }
    return 6 * others > text.utf8.count ? .base64 : .quotedPrintable
  }

  /// Lines that end in CRLF.
  func encode(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .base64:
      Array(
        Data(bytes).base64EncodedData(options: [
          .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])) + Self.lineEnd
    case .quotedPrintable: Self.quoted(bytes)
    }
  }

  static let lineEnd: [UInt8] = [13, 10]

  /// Line ends of the text, LF or CRLF, stay line ends.
  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 5 / 4)
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let line = line.last == 13 ? line.dropLast() : line
      var width = 0
      for (offset, byte) in line.enumerated() {
        let isLast = offset + 1 == line.count
        let isPlain = isPlain(byte, isLast: isLast)
        let columns = isPlain ? 1 : 3
        // One place stays free for the mark of a line that goes on.
        if width + columns > (isLast ? 76 : 75) {
          result.append(UInt8(ascii: "="))
          result += lineEnd
          width = 0
        }
        if isPlain {
          result.append(byte)
        } else {
          result += [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        width += columns
      }
      result += lineEnd
    }
    // The text's own last line end is the part's.
    if bytes.last == 10 { result.removeLast(2) }
    return result
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
    let isSpace = byte == 0x20 || byte == 0x09
    return ((0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")) || (isSpace && !isLast)
  }
}
