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
    guard !known.isEmpty, let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let characters = hb_subset_input_unicode_set(input)
    for scalar in known { hb_set_add(characters, scalar.value) }
    let features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
    hb_set_clear(features)
    for tag in ["kern", "tnum", "ccmp", "locl"] {
      hb_set_add(features, tag.utf8.reduce(0) { $0 << 8 | UInt32($1) })
    }
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    guard let made = hb_subset_or_fail(hb_font_get_face(face.shapingFont), input) else {
      return nil
    }
    defer { hb_face_destroy(made) }
    guard let blob = hb_face_reference_blob(made) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let start = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return start.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}
