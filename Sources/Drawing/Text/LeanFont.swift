import CHarfBuzz

/// A font file with the shapes of some glyphs only, under the numbers they had.
///
/// Fonts of East Asian scripts share subroutines between tens of thousands of glyphs, and Cairo copies all of
/// those into a document with the first glyph: about a megabyte for each weight. A font that has lost what is
/// not drawn loses them too.
enum LeanFont {
  /// Fonts of fewer glyphs are small enough as they are.
  static let leastGlyphs: UInt32 = 10_000

  /// Whether a document is much smaller without the rest of this font.
  static func pays(_ face: OpaquePointer) -> Bool {
    guard hb_face_get_glyph_count(face) >= leastGlyphs else { return false }
    let outlines = hb_face_reference_table(face, FontTag.of("CFF "))
    defer { hb_blob_destroy(outlines) }
    return hb_blob_get_length(outlines) > 0
  }

  /// The bytes of the file; `nil` where HarfBuzz cannot make it.
  static func bytes(of face: OpaquePointer, glyphs: Set<UInt32>) -> [UInt8]? {
    SubsetFont.bytes(of: face) { input in
      let wanted = hb_subset_input_glyph_set(input)
      for glyph in glyphs.sorted() { hb_set_add(wanted, glyph) }
      // Texts are shaped already: tables that shape are not needed.
      let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
      for name in ["GSUB", "GPOS", "GDEF", "BASE", "VORG"] as [StaticString] {
        hb_set_add(dropped, FontTag.of(name))
      }
      hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue)
    }
  }
}
