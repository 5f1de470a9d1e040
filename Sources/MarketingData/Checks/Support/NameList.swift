import Wording

/// Names in a sentence: `"tv", "search" and 3 more`.
enum NameList {
  /// At most `limit` names in quotes, the rest counted.
  static func phrase(_ names: [String], limit: Int) -> Phrase {
    let told = names.prefix(limit).map { quotedName($0) }.joined(separator: ", ")
    return phrase(Phrase(verbatim: told), more: names.count - limit)
  }

  /// What was listed, and how many more there are.
  static func phrase(_ listed: Phrase, more: Int) -> Phrase {
    more > 0 ? Phrase("\(listed) and \(more) more") : listed
  }
}
