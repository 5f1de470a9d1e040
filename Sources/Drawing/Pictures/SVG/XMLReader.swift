import CExpat

/// Bytes of an XML file to a tree of elements: the only door to Expat.
///
/// Files that declare entities are refused: a few lines of them can stand for gigabytes.
final class XMLReader {
  private static let maximumDepth = 64
  private static let maximumElements = 20_000

  private let parser: OpaquePointer
  private var open: [XMLElement] = []
  private var root: XMLElement?
  private var count = 0
  private var problem: PictureProblem?

  static func read(_ bytes: [UInt8]) throws(PictureProblem) -> XMLElement {
    guard let parser = XML_ParserCreate(nil) else {
      throw .drawing("cannot be read: there is not enough memory", line: 1)
    }
    defer { XML_ParserFree(parser) }
    let reader = XMLReader(parser)
    let status = withExtendedLifetime(reader) {
      bytes.withUnsafeBytes { buffer in
        XML_Parse(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
      }
    }
    if let problem = reader.problem { throw problem }
    guard status == XML_STATUS_OK, let root = reader.root else {
      let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
      throw .drawing("is not well-formed: \(words ?? "it ends too early")", line: reader.line)
    }
    return root
  }

  private init(_ parser: OpaquePointer) {
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { data, name, attributes in XMLReader.of(data)?.start(name, attributes) },
      { data, _ in XMLReader.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, letters, length in
      XMLReader.of(data)?.add(letters, Int(length))
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in
      XMLReader.of(data)?.stop("declares an entity, which a logo needs none of")
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  private func stop(_ what: String) {
    if problem == nil { problem = .drawing(what, line: line) }
    XML_StopParser(parser, 0)
  }

  private func start(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard problem == nil, let name else { return }
    count += 1
    guard count <= Self.maximumElements, open.count < Self.maximumDepth else {
      return stop("holds more parts than a logo can have")
    }
    let parts = String(cString: name).split(separator: ":", maxSplits: 1)
    var element = XMLElement(
      name: parts.last.map(String.init) ?? "",
      prefix: parts.count > 1 ? String(parts[0]) : "", attributes: [:], line: line)
    var place = 0
    while let attributes, let key = attributes[place], let value = attributes[place + 1] {
      element.attributes[String(cString: key)] = String(cString: value)
      place += 2
    }
    open.append(element)
  }

  private func end() {
    guard problem == nil, let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  private func add(_ letters: UnsafePointer<CChar>?, _ length: Int) {
    guard problem == nil, let letters, !open.isEmpty else { return }
    let bytes = UnsafeRawBufferPointer(start: letters, count: length)
    open[open.count - 1].text += String(decoding: bytes, as: UTF8.self)
  }
}
