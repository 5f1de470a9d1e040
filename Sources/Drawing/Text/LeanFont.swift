import CHarfBuzz

/// A font file with the shapes of some glyphs only, under the numbers they had.
///
/// Fonts of East Asian scripts share subroutines between tens of thousands of glyphs, and Cairo copies all of
/// those into a document with the first glyph: about a megabyte for each weight. A font that has lost what is
/// not drawn loses them too.
struct LeanFont {
  /// Fonts of fewer glyphs are small enough as they are.
  static let leastGlyphs: UInt32 = 10_000

  /// Whether a document is much smaller without the rest of this font.
  static func pays(_ face: OpaquePointer) -> Bool {
    guard hb_face_get_glyph_count(face) >= leastGlyphs else { return false }
    let outlines = hb_face_reference_table(face, tag("CFF "))
    defer { hb_blob_destroy(outlines) }
    return hb_blob_get_length(outlines) > 0
  }

  /// The bytes of the file; `nil` where HarfBuzz cannot make it.
  static func bytes(of face: OpaquePointer, glyphs: Set<UInt32>) -> [UInt8]? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs.sorted() { hb_set_add(wanted, glyph) }
    // Texts are shaped already: tables that shape are not needed.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for name in ["GSUB", "GPOS", "GDEF", "BASE", "VORG"] { hb_set_add(dropped, tag(name)) }
    hb_subset_input_set_flags(
      input,
      HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue)
    guard let made = hb_subset_or_fail(face, input) else { return nil }
    defer { hb_face_destroy(made) }
    guard let blob = hb_face_reference_blob(made) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let start = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return start.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }

  private static func tag(_ name: String) -> UInt32 {
    name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
