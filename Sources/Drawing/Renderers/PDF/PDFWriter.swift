import CCairo

/// Has Cairo draw recorded pages.
struct PDFWriter {
  let fonts: FontLibrary
  let metadata: PDFMetadata

  /// Cairo's tags only number stretches of content, so one name does for all of them.
  private static let mark = "Span"

  /// The bytes of a PDF, which depend on nothing but what was recorded.
  func write(_ recording: PageRecording) throws(DrawingError) -> [UInt8] {
    let sink = ByteSink()
    defer { withExtendedLifetime(sink) {} }
    let made = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.closure, 595, 842)
    guard let surface = made, let context = cairo_create(surface) else {
      cairo_surface_destroy(made)
      throw .cairo("no surface")
    }
    defer {
      cairo_destroy(context)
      cairo_surface_finish(surface)
      cairo_surface_destroy(surface)
    }
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    describe(surface)
    draw(recording.steps, surface, context)
    outline(recording.bookmarks, surface)
    try check(cairo_status(context))
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    return sink.bytes
  }

  private func check(_ status: cairo_status_t) throws(DrawingError) {
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingError.cairo(status) }
  }

  private func describe(_ surface: OpaquePointer) {
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

  private func draw(
    _ steps: [PageRecording.Step], _ surface: OpaquePointer, _ context: OpaquePointer
  ) {
    let painter = CairoPainter(context: context, fonts: fonts, textMode: .glyphs)
    for step in steps {
      switch step {
      case .beginPage(let size): cairo_pdf_surface_set_size(surface, size.width, size.height)
      case .endPage: cairo_show_page(context)
      case .beginMark: cairo_tag_begin(context, Self.mark, "")
      case .endMark: cairo_tag_end(context, Self.mark)
      case .nodes(let nodes, let origin):
        cairo_save(context)
        cairo_translate(context, origin.x, origin.y)
        painter.draw(nodes)
        cairo_restore(context)
      }
    }
  }

  private func outline(_ bookmarks: [PageRecording.Bookmark], _ surface: OpaquePointer) {
    var numbers: [Int32] = []
    for bookmark in bookmarks {
      let flags =
        bookmark.parent == nil ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0)
      numbers.append(
        cairo_pdf_surface_add_outline(
          surface, bookmark.parent.map { numbers[$0] } ?? CAIRO_PDF_OUTLINE_ROOT, bookmark.title,
          "page=\(bookmark.page) pos=[0 \(SVGNumber.text(bookmark.y))]", flags))
    }
  }
}
