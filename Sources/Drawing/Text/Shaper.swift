import CHarfBuzz

/// Turns a line of text into glyphs: direction first, then font, then HarfBuzz.
///
/// HarfBuzz shapes one font, one direction and one script at a time; everything before it exists
/// to hand it such stretches.
struct Shaper {
  let fonts: FontStack
  /// Whether the document as a whole reads from right to left.
  let rightToLeft: Bool

  /// - Parameter style: of which size and colour do not matter.
  func shape(_ string: String, _ style: TextStyle) -> ShapedText {
    let text = CleanText.clean(string)
    guard !text.isEmpty else { return ShapedText() }
    let bytes = Array(text.utf8)
    let scalars = Array(text.unicodeScalars)
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }

    let base = rightToLeft || BidiRuns.readsOnlyRightToLeft(scalars)
    var shaped = ShapedText()
    for run in BidiRuns.split(scalars, rightToLeftBase: base) {
      var pieces = pieces(of: run.range, in: scalars, style)
      if run.isRightToLeft { pieces.reverse() }
      for piece in pieces {
        let range = offsets[piece.range.lowerBound]..<offsets[piece.range.upperBound]
        append(
          piece.face, bytes: bytes, range: range, backward: run.isRightToLeft,
          tabular: style.tabular,
          to: &shaped)
      }
    }
    return shaped
  }

  /// Splits a stretch where the font must change; a letter keeps its accents in one font.
  private func pieces(
    of range: Range<Int>, in scalars: [Unicode.Scalar], _ style: TextStyle
  ) -> [(range: Range<Int>, face: Typeface)] {
    let face = fonts.face(style)
    if scalars[range].allSatisfy({ face.covers($0) }) { return [(range, face)] }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    var pieces: [(range: Range<Int>, face: Typeface)] = []
    var start = range.lowerBound
    for character in String(text) {
      let end = start + character.unicodeScalars.count
      let chosen = fonts.face(for: character, style)
      if let last = pieces.last, last.face === chosen {
        pieces[pieces.count - 1].range = last.range.lowerBound..<end
      } else {
        pieces.append((start..<end, chosen))
      }
      start = end
    }
    return pieces
  }

  private func append(
    _ face: Typeface, bytes: [UInt8], range: Range<Int>, backward: Bool, tabular: Bool,
    to shaped: inout ShapedText
  ) {
    guard let buffer = hb_buffer_create() else { return }
    defer { hb_buffer_destroy(buffer) }
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES)
    bytes.withUnsafeBufferPointer { all in
      all.withMemoryRebound(to: CChar.self) {
        hb_buffer_add_utf8(
          buffer, $0.baseAddress, Int32($0.count), UInt32(range.lowerBound), Int32(range.count))
      }
    }
    hb_buffer_set_direction(buffer, backward ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
    hb_buffer_guess_segment_properties(buffer)
    var features = [
      hb_feature_t(tag: FontTag.of("tnum"), value: tabular ? 1 : 0, start: 0, end: UInt32.max)
    ]
    hb_shape(face.shapingFont, buffer, &features, UInt32(features.count))

    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return }
    var run = GlyphRun(
      face: face, glyphs: [], clusters: [], isRightToLeft: backward, text: Array(bytes[range]))
    run.glyphs.reserveCapacity(Int(count))
    var starts: [(byte: Int, glyphs: Int)] = []
    for index in 0..<Int(count) {
      let byte = Int(infos[index].cluster)
      if let last = starts.last, last.byte == byte {
        starts[starts.count - 1].glyphs += 1
      } else {
        starts.append((byte, 1))
        // Tracking would tear joined letters apart, so a right-to-left run counts as one.
        if !backward || starts.count == 1 { shaped.letters += 1 }
      }
      let position = positions[index]
      // No font has the letter: a box that is a letter itself, since PDF/UA forbids the empty glyph.
      let box = infos[index].codepoint == 0 ? face.box : nil
      run.glyphs.append(
        GlyphRun.Glyph(
          id: box?.id ?? infos[index].codepoint,
          x: shaped.advance + Double(position.x_offset) / face.unitsPerEm,
          y: -Double(position.y_offset) / face.unitsPerEm, letter: shaped.letters - 1))
      shaped.advance += Double(box?.advance ?? position.x_advance) / face.unitsPerEm
    }
    if backward { starts.reverse() }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].byte : range.upperBound
      run.clusters.append(GlyphRun.Cluster(bytes: end - start.byte, glyphs: start.glyphs))
    }
    face.use(run.glyphs.lazy.map(\.id))
    shaped.runs.append(run)
  }
}
