/// A parsed piece of a Mustache template, with the line it starts on.
indirect enum MustacheNode: Sendable {
  case text(String, line: Int)
  /// `{{name}}`, or `{{{name}}}` and `{{&name}}` when `isRaw`.
  case variable(MustacheName, isRaw: Bool)
  /// `{{#name}} ... {{/name}}`, or `{{^name}} ... {{/name}}` when `isInverted`.
  case section(MustacheName, isInverted: Bool, [MustacheNode])
  /// `{{> name}}`; `indentation` goes before each of its lines.
  case partial(MustacheName, indentation: String)
}

/// A name in a tag: `.` or members joined by dots.
struct MustacheName: Sendable {
  var text: String
  var line: Int

  /// Empty for `.`, the value at hand.
  var parts: [String] {
    text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}
