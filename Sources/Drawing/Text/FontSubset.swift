import CHarfBuzz

extension FontLibrary {
  /// The text family in one weight with some characters only, as an OpenType file small enough to stand in a page.
  ///
  /// Kept are kerning, composed accents, forms of a language and figures of equal width. The same characters give the
  /// same bytes. `nil` where the font has none of them.
  public func subset(_ weight: TextStyle.Weight, of scalars: Set<Unicode.Scalar>) -> [UInt8]? {
    let face = fonts.face(TextStyle(size: 1, weight: weight, color: Color(0x000000)))
    let known = scalars.map(\.value).sorted().compactMap(Unicode.Scalar.init).filter {
      face.covers($0)
    }
    guard !known.isEmpty else { return nil }
    return SubsetFont.bytes(of: hb_font_get_face(face.shapingFont)) { input in
      let characters = hb_subset_input_unicode_set(input)
      for scalar in known { hb_set_add(characters, scalar.value) }
      let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
      hb_set_clear(features)
      for name in ["kern", "tnum", "ccmp", "locl"] as [StaticString] {
        hb_set_add(features, FontTag.of(name))
      }
      hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    }
  }
}
