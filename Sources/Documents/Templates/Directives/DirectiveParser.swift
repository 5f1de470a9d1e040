import Findings

/// An expanded template to a tree of directives with the Markdown between them.
struct DirectiveParser {
  /// Deepest nesting of containers.
  static let deepestNesting = 16

  private struct Open {
    var directive: Directive
    var nodes: [DirectiveNode] = []
  }

  private var finished: [DirectiveNode] = []
  private var open: [Open] = []
  private var markdown: (text: String, place: TemplateLine)?
  /// How many backticks end the code block the parser is in.
  private var fence: Int?

  static func parse(_ template: ExpandedTemplate) throws(Unusable) -> [DirectiveNode] {
    var parser = DirectiveParser()
    for (line, origin) in template.lines {
      try parser.read(line, at: origin)
    }
    parser.flush()
    if let last = parser.open.last {
      throw TemplateMistake.error(
        "open-directive", "The \(last.directive.kind.spelling) that starts here is never ended.",
        at: last.directive.place, fix: "End it with ::: on a line of its own.")
    }
    return parser.finished
  }

  private mutating func read(_ line: Substring, at place: TemplateLine) throws(Unusable) {
    let content = trimmed(line)
    let isCode = isInsideCode(content)
    if !isCode, open.last?.directive.kind == .columns, content == "---" {
      append(.columnBreak)
    } else if isCode || !content.hasPrefix("::") {
      if markdown != nil || !content.isEmpty {
        markdown = ((markdown?.text ?? "") + line + "\n", markdown?.place ?? place)
      }
    } else {
      try readDirective(content, at: place)
    }
  }

  private mutating func readDirective(
    _ content: Substring, at place: TemplateLine
  ) throws(Unusable) {
    let isContainer = content.hasPrefix(":::")
    let rest = trimmed(content.dropFirst(isContainer ? 3 : 2))
    if isContainer, rest.isEmpty {
      try close(at: place)
      return
    }
    let directive = try DirectiveLine.parse(rest, isContainer: isContainer, at: place)
    if isContainer {
      try start(directive)
    } else {
      append(.leaf(directive))
    }
  }

  private mutating func start(_ directive: Directive) throws(Unusable) {
    guard open.count < Self.deepestNesting else {
      throw TemplateMistake.error(
        "nesting", "Directives are nested more than \(Self.deepestNesting) deep.",
        at: directive.place, fix: "End one before the next begins.")
    }
    flush()
    open.append(Open(directive: directive))
  }

  private mutating func close(at place: TemplateLine) throws(Unusable) {
    flush()
    guard let last = open.popLast() else {
      throw TemplateMistake.error(
        "unopened-directive", "This ::: ends nothing.", at: place,
        fix: "Remove it, or open a directive such as :::section above it.")
    }
    append(.container(last.directive, last.nodes))
  }

  private mutating func append(_ node: DirectiveNode) {
    flush()
    if open.isEmpty {
      finished.append(node)
    } else {
      open[open.count - 1].nodes.append(node)
    }
  }

  private mutating func flush() {
    guard let (text, place) = markdown else { return }
    markdown = nil
    append(.markdown(text, place))
  }

  /// Colons in a fenced code block are only text.
  private mutating func isInsideCode(_ content: Substring) -> Bool {
    let marks = content.prefix { $0 == "`" }.count
    if let fence {
      if marks >= fence, content.count == marks { self.fence = nil }
      return true
    }
    if marks >= 3, !content.dropFirst(marks).contains("`") { fence = marks }
    return fence != nil
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text
  }
}
