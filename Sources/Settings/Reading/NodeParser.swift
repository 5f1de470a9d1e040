import CYAML

/// Why a text is not YAML or JSON, and where.
struct SyntaxProblem: Error, Equatable {
  var line: Int
  var message: String
}

/// Bytes to a tree of nodes, through libyaml, which reads YAML and, as a part of it, JSON.
///
/// The only door to libyaml. Aliases are refused: a configuration needs none, and a few lines of them
/// can stand for gigabytes.
struct NodeParser {
  /// Deepest nesting accepted; a configuration needs five.
  static let maximumDepth = 32

  /// The document's root, or `nil` when there is no document.
  static func parse(_ bytes: [UInt8]) throws(SyntaxProblem) -> Node? {
    // libyaml keeps a pointer to the parser inside the parser: it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw SyntaxProblem(line: 1, message: "there is not enough memory to read it")
    }
    defer { yaml_parser_delete(parser) }
    let result: Result<Node?, SyntaxProblem> = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      let reader = NodeParser(parser: parser, bytes: buffer)
      return Result { () throws(SyntaxProblem) in try reader.document() }
    }
    return try result.get()
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>

  /// What a file consists of, copied out of libyaml's own events.
  private enum Event {
    case scalar(String, plain: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case alias
    case documentStart, streamEnd
    case other
  }

  private func document() throws(SyntaxProblem) -> Node? {
    while true {
      switch try next().event {
      case .streamEnd: return nil
      case .documentStart:
        let root = try node(from: try next(), depth: 0)
        try expectEnd()
        return root
      default: continue
      }
    }
  }

  private func expectEnd() throws(SyntaxProblem) {
    while true {
      let (event, line) = try next()
      switch event {
      case .streamEnd: return
      case .documentStart:
        throw SyntaxProblem(line: line, message: "it holds a second document")
      default: continue
      }
    }
  }

  private func node(from start: (event: Event, line: Int), depth: Int) throws(SyntaxProblem) -> Node
  {
    guard depth <= NodeParser.maximumDepth else {
      throw SyntaxProblem(line: start.line, message: "it is nested too deeply")
    }
    switch start.event {
    case .scalar(let text, let plain):
      return Node(line: start.line, content: .scalar(text, plain: plain))
    case .sequenceStart:
      return Node(line: start.line, content: .sequence(try items(depth: depth)))
    case .mappingStart:
      return Node(line: start.line, content: .mapping(try entries(depth: depth)))
    case .alias:
      throw SyntaxProblem(
        line: start.line, message: "aliases (*name) are not read; write the value out")
    default:
      throw SyntaxProblem(line: start.line, message: "a value was expected")
    }
  }

  private func items(depth: Int) throws(SyntaxProblem) -> [Node] {
    var items: [Node] = []
    while true {
      let start = try next()
      if case .sequenceEnd = start.event { return items }
      items.append(try node(from: start, depth: depth + 1))
    }
  }

  private func entries(depth: Int) throws(SyntaxProblem) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var seen: Set<String> = []
    while true {
      let start = try next()
      if case .mappingEnd = start.event { return entries }
      guard case .scalar(let key, _) = start.event else {
        throw SyntaxProblem(line: start.line, message: "a key must be a plain name")
      }
      guard seen.insert(key).inserted else {
        throw SyntaxProblem(line: start.line, message: "the key \"\(key)\" is given twice")
      }
      let value = try node(from: try next(), depth: depth + 1)
      entries.append(Node.Entry(key: key, line: start.line, value: value))
    }
  }

  private func next() throws(SyntaxProblem) -> (event: Event, line: Int) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    return (converted(event), Int(event.start_mark.line) + 1)
  }

  private func converted(_ event: yaml_event_t) -> Event {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let letters = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        String(decoding: letters, as: UTF8.self), plain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT: return .mappingStart
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  private func problem() -> SyntaxProblem {
    let message = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be understood"
    if parser.pointee.error == YAML_READER_ERROR {
      // Reader errors (bytes that are no text) come with an offset instead of a line.
      let read = bytes.prefix(parser.pointee.problem_offset)
      return SyntaxProblem(line: read.count { $0 == UInt8(ascii: "\n") } + 1, message: message)
    }
    return SyntaxProblem(line: Int(parser.pointee.problem_mark.line) + 1, message: message)
  }
}
