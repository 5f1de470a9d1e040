extension NumberStyle {
  /// The phrase in this report's language.
  public func say(_ phrase: Phrase) -> String { words.text(phrase) }

  /// One of two phrases, by what the language makes of the count.
  public func say(_ count: Int, one: Phrase, other: Phrase) -> String {
    words.text(count, one: one, other: other)
  }

  /// Sentences one after the other; empty ones are left out.
  public func paragraph(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: words.language == "ja" ? "" : " ")
  }

  /// Names joined into a sentence: `A`, `A and B`, `A, B and C`.
  public func joined(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    if words.language == "ja" { return listed(items) }
    return say("\(listed(Array(items.dropLast()))) and \(last)")
  }

  /// At most `limit` names, the rest counted: `A, B and 3 others`.
  ///
  /// A list one longer than the limit is named in full: `1 other` would not be shorter.
  public func shortened(_ items: [String], limit: Int) -> String {
    guard items.count > limit + 1 else { return joined(items) }
    let rest = Phrase("\(counted: items.count - limit, "other")")
    return joined(Array(items.prefix(limit)) + [say(rest)])
  }

  /// A count within a sentence: a word up to twelve in English, digits in other languages.
  public func number(_ count: Int) -> String {
    words.isEnglish ? Words.number(count) : grouped(count)
  }

  /// A label of our own within a sentence: without its capital where the language does not write nouns with one.
  public func inSentence(_ label: String) -> String {
    guard words.language != "de", let first = label.first else { return label }
    return first.lowercased() + label.dropFirst()
  }
}
