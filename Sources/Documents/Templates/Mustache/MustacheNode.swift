/// A parsed piece of a Mustache template, with the line it starts on.
indirect enum MustacheNode: Sendable {
  case text(String, line: Int)
  /// `{{name}}`, or `{{{name}}}` and `{{&name}}` when `isRaw`.
  case variable(MustacheName, isRaw: Bool)
  /// `{{#name}} ... {{/name}}`, or `{{^name}} ... {{/name}}` when `isInverted`.
  case section(MustacheName, isInverted: Bool, [MustacheNode])
  /// `{{> name}}`; `indentation` goes before each of its lines.
  case partial(MustacheName, indentation: String)
  /// `{{$name}} ... {{/name}}`
  case block(MustacheBlock)
  /// `{{<name}} ... {{/name}}`
  case parent(MustacheParent)
}

/// A part of a template that whoever builds on the template may replace, or what it is replaced by.
struct MustacheBlock: Sendable {
  var name: MustacheName
  /// Goes before each line of whatever stands here.
  var indentation: String
  /// The line ends after the block, whether what stands there ends with a line or not.
  var endsLine: Bool
  /// What stands here unless it is replaced, without `indentation`.
  var nodes: [MustacheNode]
}

/// Another template with some of its blocks replaced.
struct MustacheParent: Sendable {
  var name: MustacheName
  /// Goes before each line of it.
  var indentation: String
  var blocks: [MustacheBlock]
  /// The line of the first thing besides blocks, which is not shown.
  var strayLine: Int?
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
