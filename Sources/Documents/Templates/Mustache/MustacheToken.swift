/// A stretch of text or one tag of a template, in the order they stand.
struct MustacheToken {
  enum Kind {
    case text
    case variable(isRaw: Bool)
    case sectionStart(isInverted: Bool)
    case sectionEnd
    case partial(indentation: String)
  }

  var kind: Kind
  /// The text, or the name in the tag.
  var content: String
  /// Where the text starts, or the tag.
  var line: Int
}
