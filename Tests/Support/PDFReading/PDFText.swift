/// The words of a PDF with their places, as poppler's `pdftotext -bbox` finds them.
public struct PDFText {
  public struct Word: Sendable {
    public var text: String
    /// From the top left corner of the page, in points.
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double
  }

  public struct Page: Sendable {
    public var width: Double
    public var height: Double
    public var words: [Word]

    /// Words with single spaces between them, in reading order.
    public var string: String { words.map(\.text).joined(separator: " ") }
  }

  public var pages: [Page] = []

  public init(_ bytes: [UInt8]) throws {
    for line in try Tool.run("pdftotext -bbox - -", on: bytes).split(separator: "\n") {
      if line.contains("<page ") {
        pages.append(
          Page(
            width: Self.number("width", in: line), height: Self.number("height", in: line),
            words: []))
      } else if line.contains("<word "), !pages.isEmpty {
        pages[pages.count - 1].words.append(
          Word(
            text: Self.content(line), left: Self.number("xMin", in: line),
            top: Self.number("yMin", in: line), right: Self.number("xMax", in: line),
            bottom: Self.number("yMax", in: line)))
      }
    }
  }

  private static func number(_ name: String, in line: Substring) -> Double {
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    for (key, value) in zip(parts, parts.dropFirst()) where key.hasSuffix(" \(name)=") {
      return Double(value) ?? .nan
    }
    return .nan
  }

  private static func content(_ line: Substring) -> String {
    guard let start = line.firstIndex(of: ">"), let end = line.lastIndex(of: "<"), start < end
    else {
      return ""
    }
    var text = String(line[line.index(after: start)..<end])
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: character)
    }
    return text
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var result = ""
    var rest = Substring(self)
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        result += other
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
