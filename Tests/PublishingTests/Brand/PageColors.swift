import PDFReading

/// The colours of a PDF's pages, 0xRRGGBB, from what its content says.
struct PageColors {
  /// Of every fill, words included.
  private(set) var fills: Set<UInt32> = []
  private(set) var words: Set<UInt32> = []

  init(_ bytes: [UInt8]) throws {
    let file = try PDFObjects(bytes)
    for page in file.pages {
      let contents = file.resolved(page)["/Contents"]
      for part in contents.items.isEmpty ? [contents] : contents.items { read(file.stream(part)) }
    }
  }

  private mutating func read(_ content: String) {
    var color: UInt32 = 0
    var saved: [UInt32] = []
    var numbers: [Double] = []
    for token in Self.withoutTexts(content).split(whereSeparator: \.isWhitespace) {
      if let number = Double(token) {
        numbers.append(number)
        continue
      }
      switch token {
      case "q": saved.append(color)
      case "Q": color = saved.popLast() ?? 0
      case "rg": color = Self.rgb(numbers.suffix(3))
      case "g": color = Self.rgb(Array(repeating: numbers.last ?? 0, count: 3)[...])
      case "f", "f*", "B", "B*", "b", "b*": fills.insert(color)
      case _ where token.hasSuffix("Tj") || token.hasSuffix("TJ"):
        fills.insert(color)
        words.insert(color)
      default: break
      }
      numbers = []
    }
  }

  private static func rgb(_ parts: ArraySlice<Double>) -> UInt32 {
    parts.reduce(0) { $0 << 8 | UInt32(($1 * 255).rounded()) }
  }

  /// Without what stands in brackets: words can look like operators.
  private static func withoutTexts(_ content: String) -> String {
    var plain: [UInt8] = []
    var depth = 0
    var isEscaped = false
    for byte in content.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = depth > 0
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
      } else if depth == 0 {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
