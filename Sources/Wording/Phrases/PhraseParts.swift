extension Phrase {
  /// A stretch of a pattern.
  enum Part {
    case words(Substring)
    /// Where an argument stands, by its position from 0.
    case place(Int)
  }

  /// A pattern cut at its places; braces around anything but one of the first `count` numbers are words.
  static func parts(of pattern: String, places count: Int) -> [Part] {
    var parts: [Part] = []
    var (start, next) = (pattern.startIndex, pattern.startIndex)
    while let open = pattern[next...].firstIndex(of: "{") {
      next = pattern.index(after: open)
      guard let close = pattern[next...].prefix(4).firstIndex(of: "}"),
        let number = Int(pattern[next..<close]), number >= 1, number <= count
      else { continue }
      if start < open { parts.append(.words(pattern[start..<open])) }
      parts.append(.place(number - 1))
      start = pattern.index(after: close)
      next = start
    }
    if start < pattern.endIndex { parts.append(.words(pattern[start...])) }
    return parts
  }
}
