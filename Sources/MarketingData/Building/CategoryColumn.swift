/// Reads a column of words as events: one 0/1 flag per word, except for the word that means "nothing".
struct CategoryColumn {
  let table: Table
  let column: Int

  /// Calls `body` with each event's name and its flag per row, in order of first appearance.
  func forEachEvent(_ body: (String, [Double]) -> Void) {
    var words: [String] = []
    var indices: [String: Int] = [:]
    var wordOfRow = [Int](repeating: 0, count: table.rowCount)
    table.forEachCell(of: column) { row, cell in
      let word = String(decoding: cell, as: UTF8.self)
      if let known = indices[word] {
        wordOfRow[row] = known
      } else {
        indices[word] = words.count
        wordOfRow[row] = words.count
        words.append(word)
      }
    }
    var counts = [Int](repeating: 0, count: words.count)
    for word in wordOfRow { counts[word] += 1 }
    let name = table.header[column]
    for index in Self.events(words, counts) {
      let title = Self.yes.contains(words[index].lowercased()) ? name : "\(name): \(words[index])"
      body(title, wordOfRow.map { $0 == index ? 1 : 0 })
    }
  }

  static let yes: Set<String> = ["true", "yes", "y", "t"]
  static let nothing: Set<String> = [
    "", "na", "n/a", "nan", "null", "nil", "none", "-", "no", "n", "false", "f", "no event",
    "nothing", "normal",
    "regular", "baseline",
  ]

  /// The words that are events: all but those for nothing; without any of these, all but the most frequent.
  private static func events(_ words: [String], _ counts: [Int]) -> [Int] {
    let idle = words.indices.filter { nothing.contains(words[$0].lowercased()) }
    if !idle.isEmpty { return words.indices.filter { !idle.contains($0) } }
    let usual = words.indices.max { (counts[$0], -$0) < (counts[$1], -$1) }
    return words.indices.filter { $0 != usual }
  }
}
