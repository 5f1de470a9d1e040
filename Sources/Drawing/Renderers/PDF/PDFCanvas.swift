import CCairo

/// A PDF in the making: pages drawn one after the other, bytes at the end.
///
/// Text stays text (it can be selected, searched and copied), shapes stay vectors, fonts are embedded
/// as subsets. The bytes depend on nothing but what is drawn.
public final class PDFCanvas {
  private let fonts: FontLibrary
  private let sink = ByteSink()
  private let surface: OpaquePointer
  private let context: OpaquePointer

  public init(fonts: FontLibrary, metadata: PDFMetadata) throws(DrawingError) {
    self.fonts = fonts
    let made = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 595, 842)
    guard let made, let context = cairo_create(made) else { throw .cairo("no surface") }
    surface = made
    self.context = context
    let status = cairo_surface_status(made)
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingError.cairo(status) }
    cairo_pdf_surface_restrict_to_version(made, CAIRO_PDF_VERSION_1_5)
    describe(metadata)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
    withExtendedLifetime(sink) {}
  }

  private func describe(_ metadata: PDFMetadata) {
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_CREATOR, metadata.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.created),
      (CAIRO_PDF_METADATA_MOD_DATE, metadata.created),
    ]
    for (key, value) in entries where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface, key, CleanText.clean(value))
    }
  }

  /// Starts a page; `endPage` must follow before the next.
  public func beginPage(_ size: Size, label: String) {
    cairo_pdf_surface_set_size(surface, size.width, size.height)
    cairo_pdf_surface_set_page_label(surface, label)
  }

  /// Ends the page; what is drawn next is on a new one.
  public func endPage() {
    cairo_show_page(context)
  }

  /// Draws nodes with their origin at a point of the page.
  public func draw(_ nodes: [Node], at origin: Point) {
    cairo_save(context)
    cairo_translate(context, origin.x, origin.y)
    CairoPainter(context: context, fonts: fonts, textMode: .glyphs).draw(nodes)
    cairo_restore(context)
  }

  /// Gives what the body draws a role in the structure tree.
  public func tagged(_ tag: PDFTag, _ body: () -> Void) {
    cairo_tag_begin(context, tag.rawValue, "")
    body()
    cairo_tag_end(context, tag.rawValue)
  }

  /// Makes a part of the page lead somewhere, and draws its text.
  ///
  /// - Parameter area: on the page, from its top left corner.
  public func linked(_ area: Rect, to link: PDFLink, _ body: () -> Void) {
    let target: String
    switch link {
    case .page(let number): target = "page=\(number) pos=[0 0]"
    case .address(let address):
      guard let address = Self.safe(address) else { return body() }
      target = "uri='\(address)'"
    }
    let box = [area.x, area.y, area.width, area.height].map(SVGNumber.text).joined(separator: " ")
    cairo_tag_begin(context, "Link", "rect=[\(box)] \(target)")
    body()
    cairo_tag_end(context, "Link")
  }

  /// Cairo reads the address from a quoted string, and readers act on some schemes without asking.
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
      default: escaped.unicodeScalars.append(scalar)
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

  /// Ends the document and returns its bytes.
  public func finish() throws(DrawingError) -> [UInt8] {
    let drawing = cairo_status(context)
    guard drawing == CAIRO_STATUS_SUCCESS else { throw DrawingError.cairo(drawing) }
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingError.cairo(status) }
    return sink.bytes
  }
}
