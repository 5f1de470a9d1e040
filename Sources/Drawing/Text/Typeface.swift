import CCairo
import CHarfBuzz

/// One face of a font file, opened for shaping and, when first drawn, for Cairo.
final class Typeface {
  let file: FontFile
  /// Font units per em.
  let unitsPerEm: Double
  let shapingFont: OpaquePointer
  private var drawingFont: OpaquePointer?

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
  }

  deinit {
    hb_font_destroy(shapingFont)
    if let drawingFont { cairo_font_face_destroy(drawingFont) }
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

  /// The face for Cairo; opened once.
  func cairoFace() -> OpaquePointer? {
    if drawingFont == nil { drawingFont = FontEngine.shared.cairoFace(file) }
    return drawingFont
  }

  /// Heights in ems.
  var metrics: FontMetrics {
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
  }
}
