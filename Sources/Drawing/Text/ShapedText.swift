/// A line of text as glyphs, in ems, so that one shaping serves every size.
struct ShapedText {
  /// From left to right.
  var runs: [GlyphRun] = []
  /// Width in ems without tracking.
  var advance = 0.0
  /// How many letters tracking can stand between.
  var letters = 0

  func width(size: Double, tracking: Double) -> Double {
    (advance + tracking * Double(max(letters - 1, 0))) * size
  }
}

/// Glyphs of one font and one direction.
struct GlyphRun {
  struct Glyph {
    var id: UInt32
    /// In ems from the start of the line; y grows downwards.
    var x: Double
    var y: Double
    /// How many letters stand to the left of it in the line.
    var letter: Int
  }

  /// How many bytes of the text became how many glyphs.
  struct Cluster {
    var bytes: Int
    var glyphs: Int
  }

  var face: Typeface
  /// From left to right.
  var glyphs: [Glyph]
  /// In reading order.
  var clusters: [Cluster]
  var isRightToLeft: Bool
  /// UTF-8, in reading order.
  var text: [UInt8]
}
