/// How a file's bytes stand for characters.
public enum TextEncoding: String, Codable, Sendable {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  /// Windows-1252, which is Latin-1 with printable characters in place of the C1 controls.
  case latin1 = "Latin-1"
}

/// A file's text in UTF-8.
struct DecodedText {
  var bytes: [UInt8]
  /// Where the text starts, past a byte-order mark.
  var start: Int
  var encoding: TextEncoding

  /// Tells the encoding from the bytes; `nil` when they hold no text (a NUL byte outside UTF-16).
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = Self.fromUTF16(bytes) else { return nil }
      self.init(bytes: text, start: 0, encoding: .utf16)
      return
    }
    switch ByteScan(bytes) {
    case .utf8:
      self.init(
        bytes: bytes, start: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, encoding: .utf8)
    case .otherText:
      self.init(bytes: Self.fromLatin1(bytes), start: 0, encoding: .latin1)
    case .binary:
      return nil
    }
  }

  private init(bytes: [UInt8], start: Int, encoding: TextEncoding) {
    self.bytes = bytes
    self.start = start
    self.encoding = encoding
  }

  /// Characters that Windows-1252 has at 0x80 to 0x9F; zero where it has none.
  private static let windows: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static func fromLatin1(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let named = byte < 0xA0 ? windows[Int(byte) - 0x80] : UInt16(byte)
        let scalar = Unicode.Scalar(named == 0 ? 0xFFFD : named) ?? "\u{FFFD}"
        text.append(
          contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      }
    }
    return text
  }

  private static func fromUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let littleEndian = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count, by: 2) {
      let (low, high) =
        littleEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    var text: [UInt8] = []
    text.reserveCapacity(units.count + units.count / 8)
    let failed = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { text.append($0) }
    return failed || text.contains(0) ? nil : text
  }
}
