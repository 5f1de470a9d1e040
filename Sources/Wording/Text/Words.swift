/// Small English helpers for sentences made of parts.
public enum Words {
  /// `1 week`, `52 weeks`, `1,200 weeks`.
  public static func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count) \(Words.plural(count, singular, plural))"
  }

  /// The noun for a count: `week`, `weeks`.
  public static func plural(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    count == 1 ? singular : plural ?? singular + "s"
  }

  /// A count as a word up to twelve: `three`, `13`.
  public static func number(_ count: Int) -> String {
    numbers.indices.contains(count) ? numbers[count] : String(count)
  }

  /// The text with a capital first letter; the rest is left alone.
  public static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// A name with its possessive: `TV’s`, `Paid Socials’`.
  public static func possessive(_ name: String) -> String {
    name.last == "s" && name.dropLast().last?.isLowercase == true ? name + "’" : name + "’s"
  }

  /// At most `limit` characters, the last an ellipsis where something is left out.
  public static func clipped(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    var kept = text.prefix(max(0, limit - 1))
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  private static let numbers = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
}
