import Findings

/// Tokens to a tree: every section, block and parent with what is inside it.
struct MustacheParser {
  /// Deepest nesting of sections in one file.
  static let deepestNesting = 100

  private enum Kind {
    case section(isInverted: Bool)
    case block(MustacheTagPlace)
    case parent(MustacheTagPlace)
  }

  private struct Open {
    var name: MustacheName
    var kind: Kind
    var nodes: [MustacheNode] = []
  }

  private let source: TemplateSource
  private var finished: [MustacheNode] = []
  private var open: [Open] = []
  /// The line end that comes next belongs to the tag before it.
  private var dropsLineEnd = false

  static func parse(_ source: TemplateSource) throws(Unusable) -> [MustacheNode] {
    var parser = MustacheParser(source: source)
    for token in try MustacheScanner.tokens(of: source) { try parser.read(token) }
    if let last = parser.open.last { throw parser.neverClosed(last) }
    return parser.finished
  }

  private init(source: TemplateSource) {
    self.source = source
  }

  private mutating func read(_ token: MustacheToken) throws(Unusable) {
    let name = MustacheName(text: token.content, line: token.line)
    switch token.kind {
    case .text: readText(token)
    case .variable(let isRaw): append(.variable(name, isRaw: isRaw))
    case .partial(let indentation): append(.partial(name, indentation: indentation))
    case .sectionStart(let isInverted): try start(name, .section(isInverted: isInverted))
    case .parentStart(let place): try start(name, .parent(place))
    case .blockStart(let place):
      let isLineStart = place.indentation != nil
      if isLineStart, place.endsLine { dropIndentation() }
      dropsLineEnd = place.endsLine && (isLineStart || isInParent)
      try start(name, .block(place))
    case .sectionEnd(let place): try end(name, place)
    }
  }

  private mutating func readText(_ token: MustacheToken) {
    var text = Substring(token.content)
    var line = token.line
    if dropsLineEnd {
      text = text.drop { $0 == " " || $0 == "\t" }.dropFirst()
      line += 1
      dropsLineEnd = false
    }
    if !text.isEmpty { append(.text(String(text), line: line)) }
  }

  private mutating func start(_ name: MustacheName, _ kind: Kind) throws(Unusable) {
    guard open.count < Self.deepestNesting else { throw tooDeep(name) }
    open.append(Open(name: name, kind: kind))
  }

  private mutating func end(_ name: MustacheName, _ place: MustacheTagPlace) throws(Unusable) {
    guard let last = open.last, last.name.text == name.text else { throw unexpectedEnd(name) }
    open.removeLast()
    switch last.kind {
    case .section(let isInverted):
      append(.section(last.name, isInverted: isInverted, last.nodes))
    case .parent(let start): endParent(last, from: start, to: place)
    case .block(let start): endBlock(last, from: start, to: place)
    }
  }

  // MARK: Inheritance

  /// A parent that has its lines for itself stands there like a partial.
  private mutating func endParent(
    _ parent: Open, from start: MustacheTagPlace, to end: MustacheTagPlace
  ) {
    let isAlone = start.indentation != nil && end.after != .text
    if isAlone { dropIndentation() }
    var blocks: [MustacheBlock] = []
    var strayLine: Int?
    for node in parent.nodes {
      switch node {
      case .block(let block): blocks.append(block)
      case .text(let text, let line):
        let blank = text.prefix(while: \.isWhitespace)
        guard blank.endIndex < text.endIndex else { continue }
        strayLine = strayLine ?? line + blank.count(where: \.isNewline)
      case .variable(let name, _), .section(let name, _, _), .partial(let name, _):
        strayLine = strayLine ?? name.line
      case .parent(let inner): strayLine = strayLine ?? inner.name.line
      }
    }
    append(
      .parent(
        MustacheParent(
          name: parent.name, indentation: isAlone ? start.indentation ?? "" : "", blocks: blocks,
          strayLine: strayLine)))
    if isAlone, end.endsLine, !end.isRemoved { dropsLineEnd = true }
  }

  /// Takes the indentation off what stands in a block, so that it can be put where it is shown.
  private mutating func endBlock(
    _ block: Open, from start: MustacheTagPlace, to end: MustacheTagPlace
  ) {
    let startsLine = start.indentation != nil
    let fillsLines = startsLine && end.after != .text
    var nodes = block.nodes
    var indentation = ""
    if start.endsLine, startsLine || isInParent {
      if end.indentation != nil, !end.isRemoved {
        nodes = MustacheIndentation.withoutLastBlanks(nodes)
      }
      indentation = MustacheIndentation.first(in: nodes) ?? start.indentation ?? ""
    } else if fillsLines, !isInParent {
      dropIndentation()
      indentation = start.indentation ?? ""
    }
    append(
      .block(
        MustacheBlock(
          name: block.name, indentation: indentation, endsLine: fillsLines && end.endsLine,
          nodes: MustacheIndentation.removing(indentation, from: nodes))))
    if fillsLines, end.endsLine, !end.isRemoved { dropsLineEnd = true }
  }

  /// Whether what comes next says which blocks of a parent are replaced.
  private var isInParent: Bool {
    if case .parent = open.last?.kind { true } else { false }
  }

  /// Takes the white space before a tag that starts its line off the text.
  private mutating func dropIndentation() {
    if open.isEmpty {
      finished = MustacheIndentation.withoutLastBlanks(finished)
    } else {
      let last = open.count - 1
      open[last].nodes = MustacheIndentation.withoutLastBlanks(open[last].nodes)
    }
  }

  private mutating func append(_ node: MustacheNode) {
    if open.isEmpty {
      finished.append(node)
    } else {
      open[open.count - 1].nodes.append(node)
    }
  }

  // MARK: Mistakes

  private func tooDeep(_ name: MustacheName) -> Unusable {
    TemplateMistake.error(
      "nesting", "Sections are nested more than \(Self.deepestNesting) deep.",
      at: TemplateLine(file: source.file, line: name.line), value: name.text,
      fix: "Close a section before opening the next.")
  }

  private func neverClosed(_ section: Open) -> Unusable {
    TemplateMistake.error(
      "open-section", "The section \"\(section.name.text)\" that starts here is never closed.",
      at: TemplateLine(file: source.file, line: section.name.line), value: section.name.text,
      fix: "Close it with {{/\(section.name.text)}}.")
  }

  private func unexpectedEnd(_ name: MustacheName) -> Unusable {
    TemplateMistake.error(
      "unopened-section", "This closes the section \"\(name.text)\", which is not the one open.",
      at: TemplateLine(file: source.file, line: name.line), value: name.text,
      fix: open.last.map { "Close \"\($0.name.text)\" of line \($0.name.line) first." }
        ?? "Remove it, or open the section with {{#\(name.text)}}.")
  }
}
