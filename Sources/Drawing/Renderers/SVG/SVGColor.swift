/// Colours as they stand in SVG.
struct SVGColor {
  /// Names of CSS custom properties by colour, without the leading `--`.
  var variables: [Color: String]
  /// Whether the colour itself follows its property's name.
  var fallsBack = true

  /// `#rrggbb`, or the colour's custom property with that as what to fall back on.
  func paint(_ color: Color) -> String {
    let hex = Self.hex(color)
    guard let name = variables[color.opacity(1)] else { return hex }
    return fallsBack ? "var(--\(name),\(hex))" : "var(--\(name))"
  }

  static func hex(_ color: Color) -> String {
    let digits = Array("0123456789abcdef")
    var text = "#"
    for component in [color.red, color.green, color.blue] {
      let value = Int((min(max(component, 0), 1) * 255).rounded())
      text.append(digits[value / 16])
      text.append(digits[value % 16])
    }
    return text
  }
}
