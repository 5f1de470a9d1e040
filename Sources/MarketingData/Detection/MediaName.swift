/// What a column's name says about media: which channel, and what of it is measured.
struct MediaName {
  enum Measure: Hashable {
    case spend, reach, frequency
    /// An exposure, with its place in `Vocabulary.exposure`: lower is better.
    case exposure(rank: Int)
  }

  /// The channel as the header writes it, such as `Channel0`; empty when the name is the measure alone.
  var base: String
  var measure: Measure

  /// Channels are the same when their names differ in case and separators only.
  var key: String { ColumnName(base).normalized }

  /// The measure named by the last or the first word; `nil` when the name speaks of no medium's measure.
  ///
  /// - Parameter shortSuffixes: one-letter suffixes in use: `S` spend, `I` impressions, `P` paid clicks.
  init?(_ name: ColumnName, shortSuffixes: Set<String>) {
    let words = name.words
    // A name such as `#` has no words.
    guard !words.isEmpty, words.allSatisfy({ !Self.foreign.contains($0) }) else { return nil }
    var end = words.count
    if end > 1, Self.currencies.contains(words[end - 1]) { end -= 1 }
    let last = words[end - 1]
    if end > 1, end == words.count, shortSuffixes.contains(name.lastPart) {
      guard let measure = Self.shortMeasure(name.lastPart) else { return nil }
      self.measure = measure
      end -= 1
      if measure != .spend, end > 1, Vocabulary.exposure.contains(words[end - 1]) { end -= 1 }
      base = name.droppingLast(words.count - end) ?? ""
    } else if let measure = Self.measure(last, in: words) {
      self.measure = measure
      base = name.droppingLast(words.count - end + 1) ?? ""
    } else if words.count > 1, let measure = Self.measure(words[0], in: words) {
      self.measure = measure
      var start = 1
      if words.count > 2, ["on", "of", "for"].contains(words[1]) { start = 2 }
      base = name.droppingFirst(start) ?? ""
    } else {
      return nil
    }
  }

  /// Words of a name that speaks of somebody else's media.
  private static let foreign: Set<String> = [
    "competitor", "competitors", "competition", "competitive", "category", "industry", "market",
  ]

  private static let currencies: Set<String> = [
    "usd", "eur", "gbp", "chf", "cad", "aud", "jpy", "inr", "brl", "mxn", "local",
  ]

  private static func shortMeasure(_ suffix: String) -> Measure? {
    switch suffix.uppercased() {
    case "S": .spend
    case "I": .exposure(rank: Vocabulary.exposure.firstIndex(of: "impressions") ?? 0)
    case "P": .exposure(rank: Vocabulary.exposure.firstIndex(of: "clicks") ?? 0)
    default: nil
    }
  }

  private static func measure(_ word: String, in words: [String]) -> Measure? {
    if Vocabulary.spend.contains(word) {
      return words.contains { Vocabulary.otherCosts.contains($0) } ? nil : .spend
    }
    // `cost_per_click` is a price, not a count of clicks.
    if words.contains("per") || words.contains("rate") { return nil }
    switch word {
    case "reach": return .reach
    case "frequency", "freq": return .frequency
    default: return Vocabulary.exposure.firstIndex(of: word).map { .exposure(rank: $0) }
    }
  }

  /// The one-letter suffixes that a file uses: capitals always, small letters where two columns end in `_s`.
  static func shortSuffixes(in names: [ColumnName]) -> Set<String> {
    let small = names.count { $0.words.count > 1 && $0.lastPart == "s" }
    return small >= 2 ? ["S", "I", "P", "s", "i", "p"] : ["S", "I", "P"]
  }
}
