extension Phrase {
  /// A stretch of a pattern.
  enum Part {
    case words(Substring)
    /// Where an argument stands, by its position from 0, and the form it takes there: `{1:gen}`.
    case place(Int, form: Substring?)
  }

  /// A pattern cut at its places; braces around anything but one of the first `count` numbers are words.
  static func parts(of pattern: String, places count: Int) -> [Part] {
    var parts: [Part] = []
    var (start, next) = (pattern.startIndex, pattern.startIndex)
    while let open = pattern[next...].firstIndex(of: "{") {
      next = pattern.index(after: open)
      guard let close = pattern[next...].prefix(20).firstIndex(of: "}") else { continue }
      let place = pattern[next..<close].split(separator: ":", maxSplits: 1)
      guard let number = place.first.flatMap({ Int($0) }), number >= 1, number <= count else {
        continue
      }
      if start < open { parts.append(.words(pattern[start..<open])) }
      parts.append(.place(number - 1, form: place.count > 1 ? place[1] : nil))
      start = pattern.index(after: close)
      next = start
    }
    if start < pattern.endIndex { parts.append(.words(pattern[start...])) }
    return parts
  }
}
