import CHarfBuzz

/// Makes font files that have only a part of another font's glyphs.
enum SubsetFont {
  /// The bytes of the file; `nil` where HarfBuzz cannot make it.
  ///
  /// - Parameter choose: says to the `hb_subset_input_t` it is given what is kept.
  static func bytes(of face: OpaquePointer, _ choose: (OpaquePointer) -> Void) -> [UInt8]? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    choose(input)
    guard let made = hb_subset_or_fail(face, input) else { return nil }
    defer { hb_face_destroy(made) }
    guard let blob = hb_face_reference_blob(made) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let start = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(length)))
  }
}

/// The name of a table or a feature of a font: four letters in a number.
enum FontTag {
  static func of(_ name: StaticString) -> hb_tag_t {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | hb_tag_t($1) } }
  }
}
