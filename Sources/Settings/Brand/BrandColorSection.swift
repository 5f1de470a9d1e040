import Findings

extension BrandColors {
  /// Most colours a palette can hold; people tell no more apart.
  static let mostColors = 12

  /// Reads the colours of one theme.
  ///
  /// - Parameter isDark: whether it is the `dark` section, which has a `paper` of its own.
  mutating func read(_ section: SectionReader, isDark: Bool) {
    accent = section.color("accent")
    palette = section.palette("palette")
    baseline = section.color("baseline")
    gain = section.color("gain")
    loss = section.color("loss")
    ink = section.color("ink")
    panel = section.color("panel")
    if isDark { paper = section.color("paper") }
  }
}

extension SectionReader {
  fileprivate func color(_ key: String) -> BrandValue<UInt32>? {
    guard let value = node(key) else {
      if let line = nullLine(key) {
        collector.report(
          code: "color", "\(full(key)) has no value: after a space, # starts a comment",
          line: line, key: full(key), fix: "Write the colour in quotes: \(key): \"#12436D\".")
      }
      return nil
    }
    return color(value, key, full(key))
  }

  private func color(_ value: Node, _ key: String, _ name: String) -> BrandValue<UInt32>? {
    guard let rgb = value.text.flatMap(Self.rgb) else {
      return refuse(
        value, key, code: "color", "must be a colour such as \"#12436D\"",
        fix: "Write six digits of 0-9 and A-F behind a #, in quotes.")
    }
    return BrandValue(rgb, line: value.line, key: name)
  }

  fileprivate func palette(_ key: String) -> [BrandValue<UInt32>] {
    guard let value = node(key) else { return [] }
    guard case .sequence(let items) = value.content,
      (1...BrandColors.mostColors).contains(items.count)
    else {
      refuse(
        value, key, code: "color",
        "must be a list of 1 to \(BrandColors.mostColors) colours", as: Never.self,
        fix: "Write \(key): [\"#12436D\", \"#28A197\"].")
      return []
    }
    return items.enumerated().compactMap { index, item in
      color(item, key, "\(full(key)).\(index + 1)")
    }
  }

  /// `#12436D`, `12436D` or `#148`.
  private static func rgb(_ text: String) -> UInt32? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : Substring(text)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
    switch digits.utf8.count {
    case 6: return value
    case 3: return [value >> 8, value >> 4 & 0xF, value & 0xF].reduce(0) { $0 << 8 | $1 * 17 }
    default: return nil
    }
  }
}
