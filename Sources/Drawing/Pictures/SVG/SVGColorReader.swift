/// Colours as SVG and CSS write them.
enum SVGColorReader {
  /// `#abc`, `#aabbcc`, `rgb(1, 2, 3)` or one of the commonest names; `nil` for anything else.
  static func color(_ text: String) -> Color? {
    let text = text.filter { !$0.isWhitespace || $0 == " " }.lowercased()
    if text.hasPrefix("#") { return hex(text.dropFirst()) }
    if text.hasPrefix("rgb") { return function(text) }
    return names[text].map { Color($0) }
  }

  private static func hex(_ digits: Substring) -> Color? {
    guard let value = UInt32(digits, radix: 16), digits.first != "+" else { return nil }
    switch digits.utf8.count {
    case 3:
      let parts = [value >> 8 & 0xF, value >> 4 & 0xF, value & 0xF]
      return Color(parts.reduce(0) { $0 << 8 | $1 * 17 })
    case 6: return Color(value)
    case 8: return Color(value >> 8, alpha: Double(value & 0xFF) / 255)
    default: return nil
    }
  }

  private static func function(_ text: String) -> Color? {
    guard let open = text.firstIndex(of: "("), text.hasSuffix(")") else { return nil }
    let inner = text[text.index(after: open)...].dropLast().map { $0 == "/" ? "," : $0 }
    let parts = inner.split { $0 == "," || $0 == " " }.map { String($0) }
    guard parts.count == 3 || parts.count == 4 else { return nil }
    var values: [Double] = []
    for (index, part) in parts.enumerated() {
      let isPercent = part.hasSuffix("%")
      guard let number = Double(isPercent ? String(part.dropLast()) : part) else { return nil }
      let value = isPercent ? number / 100 : index < 3 ? number / 255 : number
      values.append(min(max(value, 0), 1))
    }
    return Color(
      red: values[0], green: values[1], blue: values[2], alpha: values.count > 3 ? values[3] : 1)
  }

  private static let names: [String: UInt32] = [
    "black": 0x000000, "white": 0xFFFFFF, "red": 0xFF0000, "green": 0x008000, "blue": 0x0000FF,
    "yellow": 0xFFFF00, "cyan": 0x00FFFF, "aqua": 0x00FFFF, "magenta": 0xFF00FF,
    "fuchsia": 0xFF00FF, "gray": 0x808080, "grey": 0x808080, "silver": 0xC0C0C0,
    "maroon": 0x800000, "olive": 0x808000, "lime": 0x00FF00, "teal": 0x008080, "navy": 0x000080,
    "purple": 0x800080, "orange": 0xFFA500, "gold": 0xFFD700, "pink": 0xFFC0CB,
    "brown": 0xA52A2A, "darkgreen": 0x006400, "darkblue": 0x00008B, "darkred": 0x8B0000,
    "tomato": 0xFF6347, "coral": 0xFF7F50, "crimson": 0xDC143C, "indigo": 0x4B0082,
    "steelblue": 0x4682B4, "royalblue": 0x4169E1, "seagreen": 0x2E8B57, "lightgray": 0xD3D3D3,
    "lightgrey": 0xD3D3D3, "darkgray": 0xA9A9A9, "darkgrey": 0xA9A9A9, "dimgray": 0x696969,
    "whitesmoke": 0xF5F5F5, "midnightblue": 0x191970, "darkorange": 0xFF8C00,
  ]
}
