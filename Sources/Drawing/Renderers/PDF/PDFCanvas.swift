/// A PDF in the making: pages recorded one after the other, bytes at the end.
///
/// Text stays text (it can be selected, searched and copied), shapes stay vectors, fonts are embedded
/// as subsets. The bytes depend on nothing but what is drawn. What the parts of the document are is
/// recorded beside them, since Cairo can write only some of it.
public final class PDFCanvas {
  private let fonts: FontLibrary
  private let metadata: PDFMetadata
  private var recording = PageRecording()
  private var recorder = StructureRecorder()
  /// The element whose stretch of content is open; it goes on until something else is drawn.
  private var marked: Int?
  private var isFurniture = false

  public init(fonts: FontLibrary, metadata: PDFMetadata) {
    self.fonts = fonts
    self.metadata = metadata.clean
  }

  // MARK: Pages

  /// Starts a page; `endPage` must follow before the next.
  public func beginPage(_ size: Size) {
    recorder.beginPage(size)
    recording.steps.append(.beginPage(size))
  }

  /// Ends the page; what is drawn next is on a new one.
  public func endPage() {
    endMark()
    recording.steps.append(.endPage)
  }

  // MARK: Drawing

  /// Draws nodes with their origin at a point of the page, as part of the innermost element.
  ///
  /// What is drawn outside every element is decoration.
  public func draw(_ nodes: [Node], at origin: Point) {
    guard !nodes.isEmpty else { return }
    if !isFurniture, marked != recorder.current { beginMark() }
    paint(nodes, at: origin)
  }

  /// Draws what only pleases the eye: rules, grounds, signs that repeat what the words say.
  public func decorate(_ nodes: [Node], at origin: Point) {
    endMark()
    paint(nodes, at: origin)
  }

  private func paint(_ nodes: [Node], at origin: Point) {
    fonts.collect(nodes)
    recording.steps.append(.nodes(nodes, origin: origin))
  }

  private func beginMark() {
    endMark()
    guard recorder.isInside else { return }
    recorder.mark()
    recording.steps.append(.beginMark)
    marked = recorder.current
  }

  private func endMark() {
    guard marked != nil else { return }
    recording.steps.append(.endMark)
    marked = nil
  }

  // MARK: Structure

  /// Makes what the body draws an element of the document.
  ///
  /// - Parameter id: goes on with the element that was opened under the same id, wherever that was.
  public func tagged(_ tag: PDFTag, id: PDFElementID? = nil, _ body: () -> Void) {
    guard !isFurniture else { return body() }
    recorder.open(tag, id: id)
    body()
    recorder.close()
  }

  /// Draws what belongs to the page and not to the document; tags within have no effect.
  public func furniture(_ kind: PDFArtifact, _ body: () -> Void) {
    guard !isFurniture else { return body() }
    endMark()
    recorder.mark(kind)
    recording.steps.append(.beginMark)
    isFurniture = true
    body()
    isFurniture = false
    recording.steps.append(.endMark)
  }

  /// Makes a part of the page lead somewhere, and draws its text.
  ///
  /// - Parameters:
  ///   - area: on the page, from its top left corner.
  ///   - words: what the link is called where it cannot be seen.
  ///   - id: one link may have several areas, also among the furniture of later pages.
  public func linked(
    _ area: Rect, to link: PDFLink, words: String, id: PDFElementID? = nil, _ body: () -> Void
  ) {
    guard let target = Self.safe(link) else { return body() }
    tagged(.link, id: id) {
      body()
      recorder.link(area, to: target, words: words, id: id)
    }
  }

  private static func safe(_ link: PDFLink) -> PDFLink? {
    switch link {
    case .page: link
    case .address(let address): safe(address).map(PDFLink.address)
    }
  }

  /// Readers act on some schemes without asking, and know no letters beyond ASCII in an address.
  static func safe(_ address: String) -> String? {
    guard ["https:", "http:", "mailto:"].contains(where: address.lowercased().hasPrefix) else {
      return nil
    }
    var escaped = ""
    for scalar in CleanText.clean(address).unicodeScalars {
      switch scalar {
      case "'": escaped += "%27"
      case "\\": escaped += "%5C"
      case " ": escaped += "%20"
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default:
        for byte in UTF8.encode(scalar) ?? .init() {
          escaped += "%" + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return escaped
  }

  /// Adds a bookmark and returns its number, under which further ones can be placed.
  ///
  /// - Parameters:
  ///   - page: from 1.
  ///   - y: from the top of the page.
  ///   - parent: a bookmark's number, or `nil` at the top level.
  @discardableResult
  public func addBookmark(_ title: String, page: Int, y: Double, under parent: Int?) -> Int {
    recording.bookmarks.append(
      PageRecording.Bookmark(title: CleanText.clean(title), page: page, y: y, parent: parent))
    return recording.bookmarks.count - 1
  }

  /// Ends the document, draws what was recorded, and returns it.
  public func finish() throws(DrawingError) -> DrawnPDF {
    DrawnPDF(
      bytes: try PDFWriter(fonts: fonts, metadata: metadata).write(recording),
      structure: recorder.structure, metadata: metadata)
  }
}
