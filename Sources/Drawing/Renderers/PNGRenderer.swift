import CCairo

/// Draws a scene as a PNG picture.
public struct PNGRenderer {
  /// Pixels per point; 2 suits e-mail, 150 / 72 a page on a screen.
  public var scale: Double
  /// Behind everything; `nil` leaves it transparent.
  public var paper: Color?

  public init(scale: Double = 2, paper: Color? = Color(0xFFFFFF)) {
    self.scale = scale
    self.paper = paper
  }

  /// The bytes of a PNG file.
  public func render(_ scene: Scene, fonts: FontLibrary) throws(DrawingError) -> [UInt8] {
    let width = Int32((scene.size.width * scale).rounded(.up))
    let height = Int32((scene.size.height * scale).rounded(.up))
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, max(width, 1), max(height, 1))
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { throw .cairo("no context") }
    if let paper {
      cairo_set_source_rgba(context, paper.red, paper.green, paper.blue, paper.alpha)
      cairo_paint(context)
    }
    cairo_scale(context, scale, scale)
    fonts.collect(scene.nodes)
    CairoPainter(context: context, fonts: fonts, textMode: .outlines).draw(scene.nodes)
    let status = cairo_status(context)
    cairo_destroy(context)
    guard status == CAIRO_STATUS_SUCCESS else { throw DrawingError.cairo(status) }
    let sink = ByteSink()
    let written = withExtendedLifetime(sink) {
      cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure)
    }
    guard written == CAIRO_STATUS_SUCCESS else { throw DrawingError.cairo(written) }
    return sink.bytes
  }
}

extension DrawingError {
  static func cairo(_ status: cairo_status_t) -> DrawingError {
    .cairo(String(cString: cairo_status_to_string(status)))
  }
}
