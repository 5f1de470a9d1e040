import CFriBidi

/// A stretch of text of one direction, as offsets of Unicode scalars.
struct BidiRun: Equatable {
  var range: Range<Int>
  var isRightToLeft: Bool
}

/// Splits a line into stretches of one direction, in the order they stand from left to right.
enum BidiRuns {
  /// A name with letters of right-to-left scripts alone is laid out from the right, or its brackets
  /// and digits would stand on the wrong side.
  static func readsOnlyRightToLeft(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    var found = false
    for scalar in scalars {
      if isRightToLeftLetter(scalar) {
        found = true
      } else if scalar.properties.isAlphabetic {
        return false
      }
    }
    return found
  }

  private static func isRightToLeftLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: scalar.properties.isAlphabetic
    default: false
    }
  }

  static func split(_ scalars: [Unicode.Scalar], rightToLeftBase: Bool) -> [BidiRun] {
    let count = scalars.count
    let needed = rightToLeftBase || scalars.contains { $0.value >= 0x590 }
    guard needed, count > 0 else {
      return [BidiRun(range: 0..<count, isRightToLeft: false)]
    }
    let levels = embeddingLevels(scalars, rightToLeftBase: rightToLeftBase)
    var runs: [(range: Range<Int>, level: Int)] = []
    var start = 0
    for position in 1...count where position == count || levels[position] != levels[start] {
      runs.append((start..<position, levels[start]))
      start = position
    }
    return reordered(runs).map { BidiRun(range: $0.range, isRightToLeft: $0.level % 2 == 1) }
  }

  /// Rule L2 of the Unicode bidirectional algorithm: from the highest level down to the lowest odd
  /// one, reverse every stretch at that level or above.
  private static func reordered(
    _ logical: [(range: Range<Int>, level: Int)]
  ) -> [(range: Range<Int>, level: Int)] {
    var runs = logical
    let highest = runs.map(\.level).max() ?? 0
    guard highest > 0 else { return runs }
    for level in stride(from: highest, through: 1, by: -1) {
      var start = 0
      while start < runs.count {
        guard runs[start].level >= level else {
          start += 1
          continue
        }
        var end = start
        while end < runs.count, runs[end].level >= level { end += 1 }
        runs[start..<end].reverse()
        start = end
      }
    }
    return runs
  }

  private static func embeddingLevels(
    _ scalars: [Unicode.Scalar], rightToLeftBase: Bool
  ) -> [Int] {
    let count = scalars.count
    let characters = scalars.map { FriBidiChar($0.value) }
    var types = [FriBidiCharType](repeating: FriBidiCharType(rawValue: 0), count: count)
    var brackets = [FriBidiBracketType](repeating: 0, count: count)
    var levels = [FriBidiLevel](repeating: 0, count: count)
    fribidi_get_bidi_types(characters, FriBidiStrIndex(count), &types)
    fribidi_get_bracket_types(characters, FriBidiStrIndex(count), types, &brackets)
    // FRIBIDI_PAR_RTL and FRIBIDI_PAR_LTR, which are macros Swift cannot read.
    var base = FriBidiParType(rawValue: rightToLeftBase ? 0x0111 : 0x0110)
    _ = fribidi_get_par_embedding_levels_ex(
      types, brackets, FriBidiStrIndex(count), &base, &levels)
    return levels.map(Int.init)
  }
}
