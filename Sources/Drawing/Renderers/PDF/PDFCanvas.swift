import CCairo

/// A PDF in the making: pages drawn one after the other, bytes at the end.
///
/// Text stays text (it can be selected, searched and copied), shapes stay vectors, fonts are embedded
/// as subsets. The bytes depend on nothing but what is drawn. What the parts of the document are is
/// recorded beside them, since Cairo can write only some of it.
public final class PDFCanvas {
  private let fonts: FontLibrary
  private let metadata: PDFMetadata
  private let sink = ByteSink()
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private var recorder = StructureRecorder()
  /// The element whose stretch of content is open; it goes on until something else is drawn.
  private var marked: Int?
  private var isFurniture = false

  /// Cairo's tags only number stretches of content, so one name does for all of them.
  private static let mark = "Span"

  public init(fonts: FontLibrary, metadata: PDFMetadata) throws(DrawingError) {
    self.fonts = fonts
    self.metadata = metadata.clean
    let made = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 595, 842)
    guard let made, let context = cairo_create(made) else { throw .cairo("no surface") }
    surface = made
    self.context = context
    let status = cairo_surface_status(made)
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingError.cairo(status) }
    cairo_pdf_surface_restrict_to_version(made, CAIRO_PDF_VERSION_1_5)
    describe()
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
    withExtendedLifetime(sink) {}
  }

  private func describe() {
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_CREATOR, metadata.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.created),
      (CAIRO_PDF_METADATA_MOD_DATE, metadata.created),
    ]
    for (key, value) in entries where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }

  // MARK: Pages

  /// Starts a page; `endPage` must follow before the next.
  public func beginPage(_ size: Size) {
    recorder.beginPage(size)
    cairo_pdf_surface_set_size(surface, size.width, size.height)
  }

  /// Ends the page; what is drawn next is on a new one.
  public func endPage() {
    endMark()
    cairo_show_page(context)
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
    cairo_save(context)
    cairo_translate(context, origin.x, origin.y)
    CairoPainter(context: context, fonts: fonts, textMode: .glyphs).draw(nodes)
    cairo_restore(context)
  }

  private func beginMark() {
    endMark()
    guard recorder.isInside else { return }
    recorder.mark()
    cairo_tag_begin(context, Self.mark, "")
    marked = recorder.current
  }

  private func endMark() {
    guard marked != nil else { return }
    cairo_tag_end(context, Self.mark)
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
    cairo_tag_begin(context, Self.mark, "")
    isFurniture = true
    body()
    isFurniture = false
    cairo_tag_end(context, Self.mark)
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
    let root = Int(CAIRO_PDF_OUTLINE_ROOT)
    let flags = parent == nil ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0)
    return Int(
      cairo_pdf_surface_add_outline(
        surface, Int32(parent ?? root), CleanText.clean(title),
        "page=\(page) pos=[0 \(SVGNumber.text(y))]", flags))
  }

  /// Ends the document and returns what was drawn.
  public func finish() throws(DrawingError) -> DrawnPDF {
    let drawing = cairo_status(context)
    guard drawing == CAIRO_STATUS_SUCCESS else { throw DrawingError.cairo(drawing) }
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingError.cairo(status) }
    return DrawnPDF(bytes: sink.bytes, structure: recorder.structure, metadata: metadata)
  }
}
