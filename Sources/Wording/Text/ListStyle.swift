/// Names joined into a sentence.
public enum ListStyle {
  /// `A`, `A and B`, `A, B and C`.
  public static func joined(_ items: [String], with conjunction: String = "and") -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// At most `limit` names, the rest counted: `A, B and 3 others`.
  ///
  /// A list one longer than the limit is named in full: `1 other` would not be shorter.
  public static func shortened(_ items: [String], limit: Int) -> String {
    guard items.count > limit + 1 else { return joined(items) }
    return joined(Array(items.prefix(limit)) + ["\(items.count - limit) others"])
  }
}
