/// A stretch of text or one tag of a template, in the order they stand.
struct MustacheToken {
  enum Kind {
    case text
    case variable(isRaw: Bool)
    case sectionStart(isInverted: Bool)
    case sectionEnd(MustacheTagPlace)
    case partial(indentation: String)
    case parentStart(MustacheTagPlace)
    case blockStart(MustacheTagPlace)
  }

  var kind: Kind
  /// The text, or the name in the tag.
  var content: String
  /// Where the text starts, or the tag.
  var line: Int
}

/// What stands beside a tag on its line.
struct MustacheTagPlace {
  enum After {
    case text, lineEnd, fileEnd
  }

  /// The white space before the tag where nothing else is; `nil` where something is.
  var indentation: String?
  /// What comes next, white space aside.
  var after: After
  /// The line is gone already, as the tag was all there was on it.
  var isRemoved: Bool

  var endsLine: Bool { after == .lineEnd }
}
