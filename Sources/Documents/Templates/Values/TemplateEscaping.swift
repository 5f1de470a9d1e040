/// How the text of a value enters a template's output, so that data stay data.
public enum TemplateEscaping: Sendable {
  /// As it is.
  case none
  /// `&`, `<`, `>` and quotes become entities.
  case html
  /// Every mark of Markdown stands for itself; line breaks become spaces.
  case markdown
  /// As `markdown`, except that pairs of `**` stay strong text and what is escaped already stays so.
  case markdownWithStrong
  /// As `html`, with pairs of `**` as `<strong>` and without the backslash of what is escaped.
  case htmlWithStrong
  /// For plain text: without pairs of `**` and the backslash of what is escaped.
  case unmarked

  public func callAsFunction(_ text: String) -> String {
    switch self {
    case .none: text
    case .html: Self.html(text)
    case .markdown: Self.markdown(text, keepingStrong: false)
    case .markdownWithStrong: Self.markdown(text, keepingStrong: true)
    case .htmlWithStrong: Self.marked(text, strong: ("<strong>", "</strong>"), escaping: .html)
    case .unmarked: Self.marked(text, strong: ("", ""), escaping: .none)
    }
  }

  /// The text of a sentence with marks, strong parts between two others.
  private static func marked(
    _ text: String, strong: (start: String, end: String), escaping: TemplateEscaping
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    let isPaired = strongMarks(in: scalars).isMultiple(of: 2)
    var result = ""
    var piece = String.UnicodeScalarView()
    var isStrong = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if isPaired, scalar == "*", next == "*" {
        result += escaping(String(piece)) + (isStrong ? strong.end : strong.start)
        piece = String.UnicodeScalarView()
        isStrong.toggle()
        index += 2
        continue
      }
      if scalar == "\\", let next, isPunctuation(next) {
        piece.append(next)
        index += 2
        continue
      }
      piece.append(scalar)
      index += 1
    }
    return result + escaping(String(piece))
  }

  private static func html(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A backslash before any ASCII punctuation makes it literal (CommonMark 2.4). Runs of white space
  /// become one space, because a line break or an indent would start a new block.
  private static func markdown(_ text: String, keepingStrong: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    let isPaired = keepingStrong && strongMarks(in: scalars).isMultiple(of: 2)
    var result = String.UnicodeScalarView()
    var afterSpace = false
    var isStrong = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isSpace(scalar) {
        if !afterSpace { result.append(" ") }
        afterSpace = true
        continue
      }
      afterSpace = false
      if isPaired, scalar == "*", index < scalars.count, scalars[index] == "*" {
        let (before, after) = (index - 2, index + 1)
        let needsJoiner =
          isStrong
          ? wouldBreak(scalars, inner: before, outer: after)
          : wouldBreak(scalars, inner: after, outer: before)
        if needsJoiner, isStrong { result.append(MarkdownInlines.joiner) }
        result.append(contentsOf: "**".unicodeScalars)
        if needsJoiner, !isStrong { result.append(MarkdownInlines.joiner) }
        isStrong.toggle()
        index += 1
        continue
      }
      if isPunctuation(scalar) { result.append("\\") }
      if keepingStrong, scalar == "\\", index < scalars.count, isPunctuation(scalars[index]) {
        result.append(scalars[index])
        index += 1
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a mark between two places would be none: between a comma or bracket inside and a letter outside, as
  /// scripts without spaces have them (CommonMark 6.2). A joiner beside the mark keeps it one.
  private static func wouldBreak(
    _ scalars: [Unicode.Scalar], inner: Int, outer: Int
  ) -> Bool {
    guard scalars.indices.contains(inner), scalars.indices.contains(outer) else { return false }
    let isOutsideOpen =
      scalars[outer].properties.isWhitespace || isPunctuationOrSymbol(scalars[outer])
    return isPunctuationOrSymbol(scalars[inner]) && !isOutsideOpen
  }

  private static func isPunctuationOrSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  private static func strongMarks(in scalars: [Unicode.Scalar]) -> Int {
    var count = 0
    var index = 0
    while index + 1 < scalars.count {
      let isMark = scalars[index] == "*" && scalars[index + 1] == "*"
      count += isMark ? 1 : 0
      index += isMark ? 2 : 1
    }
    return count
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
