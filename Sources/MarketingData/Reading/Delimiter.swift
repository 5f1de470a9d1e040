/// The character between two cells.
public enum Delimiter: String, Codable, Sendable, CaseIterable {
  case comma, semicolon, tab, pipe

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 0x09
    case .pipe: UInt8(ascii: "|")
    }
  }

  /// The delimiter that splits the first lines most evenly: into as many cells as the header has.
  ///
  /// A decimal comma in a semicolon file makes the count of commas differ from line to line, and usually leaves none
  /// in the header. Ties go to the delimiter that makes more columns, then to the order of the cases.
  static func detect(in bytes: UnsafeBufferPointer<UInt8>, lines limit: Int = 50) -> Delimiter {
    var best = Delimiter.comma
    var bestScore = (agreeing: -1, cells: 0)
    for delimiter in allCases {
      let counts = Self.counts(of: delimiter.byte, in: bytes, lines: limit)
      guard let header = counts.first, header > 0 else { continue }
      let agreeing = counts.count { $0 == header }
      if (agreeing, header) > bestScore {
        best = delimiter
        bestScore = (agreeing, header)
      }
    }
    return best
  }

  /// How often a byte stands outside quotes on each of the first lines that are not empty.
  private static func counts(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, lines limit: Int
  ) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var isQuoted = false
    var isEmpty = true
    for next in bytes {
      if next == CellText.quote { isQuoted.toggle() }
      if !isQuoted, next == 0x0A || next == 0x0D {
        if !isEmpty { counts.append(count) }
        if counts.count == limit { return counts }
        (count, isEmpty) = (0, true)
        continue
      }
      isEmpty = false
      if next == byte, !isQuoted { count += 1 }
    }
    if !isEmpty { counts.append(count) }
    return counts
  }
}
