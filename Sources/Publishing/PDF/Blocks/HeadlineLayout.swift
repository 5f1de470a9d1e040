import Documents
import Drawing

/// The headline: two lines that break where a sentence ends, or else are about equally long.
struct HeadlineLayout {
  let context: LayoutContext

  /// A short line next to a long one looks like an accident.
  private static let leastShare = 0.4

  /// Sizes of type to try until the headline takes two lines.
  private static let scales = [1.0, 0.85, 0.75]

  func fragment(_ inlines: [Inline], width: Double) -> PageFragment {
    var type = context.type.headline
    var lines: [TextLine] = []
    for scale in Self.scales {
      type = context.type.headline
      type.text.size *= scale
      type.lineHeight *= scale
      let words = context.styled(inlines, type.text)
      lines =
        bySentence(words, width: width)
        ?? context.breaker.lines(words, width: width, limit: 8, balanced: true)
      if lines.count <= 2 { break }
    }
    return context.fragment(lines, type, tag: .heading1)
  }

  /// Two lines parted between sentences, as equal as can be; `nil` where that does not fit.
  private func bySentence(_ words: [StyledText], width: Double) -> [TextLine]? {
    guard words.count == 1, let text = words.first else { return nil }
    let type = TypeStyle(text: text.style, lineHeight: 0)
    guard context.width(text.string, type) > width else { return nil }
    var best: (lines: [TextLine], longest: Double)?
    var index = text.string.startIndex
    while index < text.string.endIndex {
      defer { index = text.string.index(after: index) }
      guard ".;:?".contains(text.string[index]) else { continue }
      let rest = text.string[text.string.index(after: index)...]
      guard rest.first == " " else { continue }
      let parts = [String(text.string[...index]), String(rest.dropFirst())]
      var lines = parts.flatMap { context.breaker.lines($0, style: text.style, width: width) }
      guard lines.count == 2 else { continue }
      let longest = max(lines[0].width, lines[1].width)
      guard min(lines[0].width, lines[1].width) >= Self.leastShare * longest else { continue }
      lines[0].endsInSpace = true
      if longest < best?.longest ?? .infinity { best = (lines, longest) }
    }
    return best?.lines
  }
}
