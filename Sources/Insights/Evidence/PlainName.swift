import Wording

/// Names that people chose, made safe to put into a sentence.
public enum PlainName {
  /// The name on one line: control characters and line breaks become spaces, and an empty name a dash.
  public static func of(_ name: String) -> String {
    let line = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .lineSeparator, .paragraphSeparator: " "
          default: scalar
          }
        }))
    return line.allSatisfy { $0 == " " } ? "–" : line
  }

  /// The name in a title, where others stand beside it: 24 characters at most.
  ///
  /// The same everywhere, so that a long name looks the same in a headline, an action and a chart's title.
  public static func short(_ name: String) -> String { Words.clipped(of(name), to: 24) }

  /// The name where `short` is too long still: 16 characters at most.
  static func shorter(_ name: String) -> String { Words.clipped(of(name), to: 16) }

  /// The name where Markdown is read: nothing in it can become markup.
  ///
  /// CommonMark lets a backslash stand before any ASCII punctuation; those that can start markup,
  /// an entity, a link, a table cell or a template value are escaped.
  public static func markdown(_ name: String) -> String {
    var text = ""
    for (position, character) in of(name).enumerated() {
      let startsBlock = position < 12 && "+-=.)".contains(character)
      if "\\`*_[]{}<>&!|~#^$:@/\"".contains(character) || startsBlock { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
