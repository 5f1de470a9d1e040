/// The inline part of Markdown: what stands inside a paragraph, heading or cell.
enum MarkdownInlines {
  /// Keeps a mark of strong text one where letters touch it; it is in no text that comes out.
  static let joiner: Unicode.Scalar = "\u{2060}"

  static func inlines(under node: MarkdownNode, depth: Int) -> [Inline] {
    guard depth < MarkdownParser.deepestNesting else { return merged([.text(node.plainText)]) }
    return merged(node.children.flatMap { inline($0, depth: depth) })
  }

  private static func inline(_ node: MarkdownNode, depth: Int) -> [Inline] {
    switch node.kind {
    case .code: [.code(node.literal)]
    case .emphasis: [.emphasis(inlines(under: node, depth: depth + 1))]
    case .strong: [.strong(inlines(under: node, depth: depth + 1))]
    case .link: link(node, depth: depth)
    default: [.text(String(node.plainText.unicodeScalars.filter { $0 != joiner }))]
    }
  }

  private static func link(_ node: MarkdownNode, depth: Int) -> [Inline] {
    let content = inlines(under: node, depth: depth + 1)
    guard isSafe(node.destination) else { return content }
    return [.link(content, destination: node.destination)]
  }

  /// Places in the document, the web and mail; nothing that could run.
  private static func isSafe(_ destination: String) -> Bool {
    let lowered = destination.lowercased()
    return ["#", "https://", "http://", "mailto:"].contains { lowered.hasPrefix($0) }
  }

  /// Neighbouring texts as one, empty ones gone.
  static func merged(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      guard case .text(let text) = inline else {
        result.append(inline)
        continue
      }
      if case .text(let before) = result.last {
        result[result.count - 1] = .text(before + text)
      } else if !text.isEmpty {
        result.append(inline)
      }
    }
    return result
  }
}

extension [Inline] {
  /// The words without their emphasis.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .strong(let inner), .emphasis(let inner), .link(let inner, _): inner.plainText
      }
    }.joined()
  }
}
