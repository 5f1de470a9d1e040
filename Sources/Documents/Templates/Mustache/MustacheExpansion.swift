import Findings
import Wording

/// One walk over a parsed template, writing its output.
struct MustacheExpansion {
  let partials: [String: TemplateSource]
  let options: MustacheOptions
  private var context: MustacheContext
  var parsed: [String: [MustacheNode]] = [:]
  var inheritance = MustacheInheritance()
  private var depth = 0
  var output = ExpandedTemplate()
  private var work = 0

  init(partials: [String: TemplateSource], options: MustacheOptions, root: TemplateValue) {
    self.partials = partials
    self.options = options
    context = MustacheContext(root: root, views: options.views)
  }

  mutating func write(_ nodes: [MustacheNode], of file: String) throws(Unusable) {
    for node in nodes {
      switch node {
      case .text(let text, let line):
        try spend(text, at: TemplateLine(file: file, line: line))
        output.append(templateText: text, at: TemplateLine(file: file, line: line))
      case .variable(let name, let isRaw):
        try writeVariable(name, isRaw: isRaw, of: file)
      case .section(let name, let isInverted, let inner):
        try writeSection(name, isInverted: isInverted, inner, of: file)
      case .partial(let name, let indentation):
        try writePartial(name, indentation: indentation, of: file)
      case .block(let block): try writeBlock(block, of: file)
      case .parent(let parent): try writeParent(parent, of: file)
      }
    }
  }

  private mutating func writeVariable(
    _ name: MustacheName, isRaw: Bool, of file: String
  ) throws(Unusable) {
    let place = TemplateLine(file: file, line: name.line)
    try write(value: try written(name, isRaw: isRaw, at: place), at: place)
  }

  mutating func write(value: String, at place: TemplateLine) throws(Unusable) {
    try spend(value, at: place)
    output.append(value: value, at: place)
  }

  /// A value as it enters the output.
  func written(
    _ name: MustacheName, isRaw: Bool, at place: TemplateLine
  ) throws(Unusable) -> String {
    let text: String
    switch try value(of: name, at: place) {
    case .null: text = options.missingText
    case .bool(let value): text = value ? "true" : "false"
    case .number(let value): text = PlainNumber.text(value)
    case .text(let value): text = value
    case .list, .object:
      guard options.isStrict else { return "" }
      throw TemplateMistake.error(
        "not-a-value", "\"\(name.text)\" is not a single value and cannot be printed.", at: place,
        value: name.text, fix: "Open it with {{#\(name.text)}} and name one of its parts.")
    }
    return (isRaw ? options.rawEscaping : options.escaping)(text)
  }

  private mutating func writeSection(
    _ name: MustacheName, isInverted: Bool, _ inner: [MustacheNode], of file: String
  ) throws(Unusable) {
    let place = TemplateLine(file: file, line: name.line)
    if name.text == MustacheSaying.name, !isInverted, let words = options.views.words {
      return try writeSaying(inner, in: words, at: place)
    }
    let value = try value(of: name, at: place)
    guard value.isTrue != isInverted else { return }
    try enter(at: place)
    defer { depth -= 1 }
    if isInverted {
      try write(inner, of: file)
    } else if case .list(let values) = value {
      for value in values {
        try spend(at: place)
        try write(inner, of: file, with: value)
      }
    } else {
      try write(inner, of: file, with: value)
    }
  }

  private mutating func write(
    _ nodes: [MustacheNode], of file: String, with value: TemplateValue
  ) throws(Unusable) {
    context.push(value)
    defer { context.pop() }
    try write(nodes, of: file)
  }

  private mutating func writePartial(
    _ name: MustacheName, indentation: String, of file: String
  ) throws(Unusable) {
    let place = TemplateLine(file: file, line: name.line)
    guard let (source, nodes) = try partial(name, at: place) else { return }
    try write(nodes, of: source.file, indentedBy: indentation, at: place)
  }

  /// A partial's nodes; `nil` for one that does not exist and is not missed.
  mutating func partial(
    _ name: MustacheName, at place: TemplateLine
  ) throws(Unusable) -> (source: TemplateSource, nodes: [MustacheNode])? {
    guard let source = partials[name.text] else {
      guard options.isStrict else { return nil }
      throw TemplateMistake.unknown(
        "unknown-partial", "There is no partial \"\(name.text)\".", name: name.text,
        among: Array(partials.keys), at: place)
    }
    if let known = parsed[name.text] { return (source, known) }
    let nodes = try MustacheParser.parse(source)
    parsed[name.text] = nodes
    return (source, nodes)
  }

  mutating func write(
    _ nodes: [MustacheNode], of file: String, indentedBy indentation: String,
    at place: TemplateLine
  ) throws(Unusable) {
    try enter(at: place)
    let before = output.indentation
    output.indentation += indentation
    defer {
      depth -= 1
      output.indentation = before
    }
    try write(nodes, of: file)
  }

  private func value(
    of name: MustacheName, at place: TemplateLine
  ) throws(Unusable) -> TemplateValue {
    switch context.lookUp(name) {
    case .found(let value): return value
    case .unknown(let part, let known):
      guard options.isStrict else { return .null }
      let message: Phrase =
        part == name.text
        ? "There is no value \"\(part)\"." : "There is no \"\(part)\" in \"\(name.text)\"."
      throw TemplateMistake.unknown(
        "unknown-name", message, name: part, among: known, at: place)
    }
  }

  // MARK: Limits

  private mutating func enter(at place: TemplateLine) throws(Unusable) {
    depth += 1
    try spend(at: place)
    guard depth > options.deepestNesting else { return }
    throw TemplateMistake.error(
      "nesting", "Sections and partials are nested more than \(options.deepestNesting) deep here.",
      at: place, fix: "A partial that names itself needs a section that ends.")
  }

  /// Every step costs a little and every byte of output one, so that nothing goes on for ever.
  private mutating func spend(_ text: String = "", at place: TemplateLine) throws(Unusable) {
    work += 16 + text.utf8.count
    guard work > options.mostWork else { return }
    throw TemplateMistake.error(
      "too-long", "The template has written more than a report can hold when it comes here.",
      at: place, fix: "Repeat less.")
  }
}
