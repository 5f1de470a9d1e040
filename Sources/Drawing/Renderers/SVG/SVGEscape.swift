/// Writes text so that no name can end an element or an attribute.
enum SVGEscape {
  static func text(_ string: String) -> String {
    let clean = CleanText.clean(string)
    guard clean.utf8.contains(where: { special($0) != nil }) else { return clean }
    var escaped: [UInt8] = []
    for byte in clean.utf8 {
      if let replacement = special(byte) {
        escaped.append(contentsOf: replacement.utf8)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func special(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
