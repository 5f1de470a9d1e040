/// Small helpers for the words of a text.
public enum Words {
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
