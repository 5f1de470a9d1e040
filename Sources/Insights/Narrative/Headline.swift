import Wording

/// Headlines that fit two lines of a page.
enum Headline {
  /// Characters that two lines hold.
  static let limit = 85

  /// The first candidate that fits, else the last, clipped; a language that needs more room than English has a third
  /// more before it is.
  static func fitting(_ candidates: [Phrase], _ evidence: Evidence, limit: Int = limit) -> String {
    fitting(said: candidates.map(evidence.say), evidence.style, limit: limit)
  }

  /// The same of candidates in the report's language.
  static func fitting(said: [String], _ style: NumberStyle, limit: Int = limit) -> String {
    if let fits = said.first(where: { width($0) <= limit }) { return fits }
    let last = said.last ?? ""
    let most = style.words.isEnglish ? limit : limit + limit / 3
    return width(last) <= most ? last : Words.cutShort(last, to: most * last.count / width(last))
  }

  /// Characters, those of East Asian scripts twice as they are twice as wide.
  private static func width(_ text: String) -> Int {
    text.reduce(0) {
      $0 + ((0x2E80...0xFFDC).contains($1.unicodeScalars.first?.value ?? 0) ? 2 : 1)
    }
  }

  /// A name short enough to leave room for the rest.
  static func name(_ index: Int, _ evidence: Evidence) -> String {
    PlainName.short(evidence.name(index))
  }

  /// Names for a headline: all, then fewer with the rest counted.
  static func names(_ indices: [Int], _ evidence: Evidence, limit: Int) -> String {
    evidence.style.shortened(indices.map { name($0, evidence) }, limit: limit)
  }
}
