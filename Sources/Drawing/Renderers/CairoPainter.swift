import CCairo

/// Draws nodes on a Cairo surface: the one place where scenes meet Cairo.
struct CairoPainter {
  enum TextMode {
    /// As text that can be selected and searched.
    case glyphs
    /// As outlines, which stand exactly where they should on a grid of pixels.
    case outlines
  }

  let context: OpaquePointer
  let fonts: FontLibrary
  let textMode: TextMode

  func draw(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .group(let group): draw(group)
      case .path(let path): draw(path)
      case .text(let text): draw(text)
      case .image(let picture, let place): draw(picture, in: place)
      }
    }
  }

  private func draw(_ group: Group) {
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, group.origin.x, group.origin.y)
    if let clip = group.clip {
      cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
      cairo_clip(context)
    }
    draw(group.nodes)
  }

  private func draw(_ path: Path) {
    if let fill = path.fill {
      outline(path.elements)
      switch fill {
      case .solid(let color):
        set(color)
        if path.isEvenOdd { cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD) }
        cairo_fill(context)
        if path.isEvenOdd { cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING) }
      case .hatch(let ink, let ground, let spacing, let width):
        hatch(path, ink: ink, ground: ground, spacing: spacing, width: width)
      }
    }
    if let stroke = path.stroke, stroke.width > 0 {
      outline(path.elements)
      apply(stroke)
      cairo_stroke(context)
    }
  }

  private func draw(_ picture: RasterPicture, in place: Rect) {
    guard let surface = picture.surface() else { return }
    defer { cairo_surface_destroy(surface) }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, place.x, place.y)
    cairo_scale(
      context, place.width / Double(picture.width), place.height / Double(picture.height))
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_rectangle(context, 0, 0, Double(picture.width), Double(picture.height))
    cairo_fill(context)
  }

  private func outline(_ elements: [PathElement]) {
    cairo_new_path(context)
    for element in elements {
      switch element {
      case .move(let point): cairo_move_to(context, point.x, point.y)
      case .line(let point): cairo_line_to(context, point.x, point.y)
      case .curve(let point, let control1, let control2):
        cairo_curve_to(
          context, control1.x, control1.y, control2.x, control2.y, point.x, point.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  private func hatch(_ path: Path, ink: Color, ground: Color, spacing: Double, width: Double) {
    guard let bounds = path.bounds else { return }
    cairo_save(context)
    defer { cairo_restore(context) }
    set(ground)
    cairo_fill_preserve(context)
    cairo_clip(context)
    cairo_new_path(context)
    for (start, end) in HatchLines.lines(over: bounds, spacing: spacing) {
      cairo_move_to(context, start.x, start.y)
      cairo_line_to(context, end.x, end.y)
    }
    apply(Stroke(ink, width: width))
    cairo_stroke(context)
  }

  private func apply(_ stroke: Stroke) {
    set(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    switch stroke.cap {
    case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    case .square: cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    }
    cairo_set_line_join(
      context, stroke.cap == .round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
  }

  private func set(_ color: Color) {
    cairo_set_source_rgba(context, color.red, color.green, color.blue, color.alpha)
  }

  private func draw(_ text: Text) {
    let style = text.style
    let shaped = fonts.shaped(text.string, style: style)
    let width = shaped.width(size: style.size, tracking: style.tracking)
    let shift =
      switch text.anchor {
      case .start: 0.0
      case .middle: -width / 2
      case .end: -width
      }
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, text.position.x, text.position.y)
    if text.rotation != 0 { cairo_rotate(context, text.rotation * Double.pi / 180) }
    cairo_set_font_size(context, style.size)
    if let halo = text.halo {
      for run in shaped.runs { trace(run, style: style, shift: shift) }
      apply(Stroke(halo, width: style.size * TextHalo.width, cap: .round))
      cairo_stroke(context)
    }
    set(style.color)
    for run in shaped.runs {
      switch textMode {
      case .glyphs: show(run, style: style, shift: shift)
      case .outlines:
        trace(run, style: style, shift: shift)
        cairo_fill(context)
      }
    }
  }

  private func placed(_ run: GlyphRun, style: TextStyle, shift: Double) -> [cairo_glyph_t] {
    run.glyphs.map {
      cairo_glyph_t(
        index: UInt($0.id),
        x: ($0.x + style.tracking * Double($0.letter)) * style.size + shift,
        y: $0.y * style.size)
    }
  }

  private func trace(_ run: GlyphRun, style: TextStyle, shift: Double) {
    guard let face = run.face.cairoFace(for: run.glyphs.lazy.map(\.id)) else { return }
    cairo_set_font_face(context, face)
    let glyphs = placed(run, style: style, shift: shift)
    cairo_glyph_path(context, glyphs, Int32(glyphs.count))
  }

  private func show(_ run: GlyphRun, style: TextStyle, shift: Double) {
    guard let face = run.face.cairoFace(for: run.glyphs.lazy.map(\.id)) else { return }
    cairo_set_font_face(context, face)
    let glyphs = placed(run, style: style, shift: shift)
    let clusters = run.clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
    }
    let backward =
      run.isRightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0)
    run.text.withUnsafeBufferPointer { text in
      text.withMemoryRebound(to: CChar.self) {
        cairo_show_text_glyphs(
          context, $0.baseAddress, Int32($0.count), glyphs, Int32(glyphs.count), clusters,
          Int32(clusters.count), backward)
      }
    }
  }
}

/// How wide the keyline behind text is, as a share of its size.
enum TextHalo {
  static let width = 0.3
}
