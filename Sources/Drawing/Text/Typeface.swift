import CCairo
import CHarfBuzz

/// One face of a font file, opened for shaping and, when first drawn, for Cairo.
final class Typeface {
  let file: FontFile
  /// Font units per em.
  let unitsPerEm: Double
  let shapingFont: OpaquePointer
  /// Whether Cairo gets a copy with the glyphs in use alone.
  private let isLean: Bool
  /// Glyphs that texts were shaped to, where that matters.
  private var used: Set<UInt32> = []
  /// The face for Cairo and the glyphs it has; `nil` for all. A face that lacked some is kept until the end.
  private var drawn: [(font: OpaquePointer, glyphs: Set<UInt32>?)] = []

  init?(_ file: FontFile) {
    guard let blob = hb_blob_create_from_file_or_fail(file.path) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard UInt32(file.index) < hb_face_count(blob),
      let face = hb_face_create(blob, UInt32(file.index))
    else { return nil }
    defer { hb_face_destroy(face) }
    guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else { return nil }
    self.file = file
    unitsPerEm = Double(hb_face_get_upem(face))
    shapingFont = font
    isLean = LeanFont.pays(face)
  }

  deinit {
    hb_font_destroy(shapingFont)
    for face in drawn { cairo_font_face_destroy(face.font) }
  }

  /// Whether the face has a glyph for the character.
  func covers(_ scalar: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(shapingFont, scalar.value, &glyph) != 0
  }

  /// The glyph of a white square, U+25A1, and its width in font units.
  private(set) lazy var box: (id: UInt32, advance: hb_position_t)? = {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(shapingFont, 0x25A1, &glyph) != 0 else { return nil }
    return (glyph, hb_font_get_glyph_h_advance(shapingFont, glyph))
  }()

  /// Remembers glyphs that will be drawn.
  func use(_ glyphs: some Sequence<UInt32>) {
    if isLean { used.formUnion(glyphs) }
  }

  /// The face for Cairo, with these glyphs and all that were used before; opened once where it has them.
  func cairoFace(for glyphs: some Sequence<UInt32>) -> OpaquePointer? {
    if let last = drawn.last, last.glyphs.map({ $0.isSuperset(of: glyphs) }) ?? true {
      return last.font
    }
    use(glyphs)
    var lean: OpaquePointer?
    if isLean, let bytes = LeanFont.bytes(of: hb_font_get_face(shapingFont), glyphs: used) {
      lean = FontEngine.shared.cairoFace(bytes)
    }
    guard let font = lean ?? FontEngine.shared.cairoFace(file) else { return nil }
    drawn.append((font, lean == nil ? nil : used))
    return font
  }

  /// Heights in ems.
  private(set) lazy var metrics: FontMetrics = {
    var extents = hb_font_extents_t()
    hb_font_get_h_extents(shapingFont, &extents)
    var capHeight: hb_position_t = 0
    if hb_ot_metrics_get_position(shapingFont, HB_OT_METRICS_TAG_CAP_HEIGHT, &capHeight) == 0 {
      capHeight = hb_position_t(0.7 * unitsPerEm)
    }
    return FontMetrics(
      ascent: Double(extents.ascender) / unitsPerEm,
      descent: -Double(extents.descender) / unitsPerEm,
      capHeight: Double(capHeight) / unitsPerEm)
  }()
}
