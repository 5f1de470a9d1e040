/// One face in a font file.
struct FontFile: Hashable, Sendable {
  var path: String
  /// Which face of a collection (`.ttc`); 0 in a plain file.
  var index: Int = 0
}
