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

  /// A name of at most `limit` characters, one of them an ellipsis where something is left out.
  public static func clipped(_ name: String, to limit: Int) -> String {
    name.count > limit ? ends(of: Array(name), keeping: max(0, limit - 1)) : name
  }

  /// A sentence of at most `limit` characters, the last an ellipsis where something is left out.
  public static func cutShort(_ sentence: String, to limit: Int) -> String {
    guard sentence.count > limit else { return sentence }
    var kept = sentence.prefix(max(0, limit - 1))
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The two ends of a name around an ellipsis.
  ///
  /// Names that begin alike often differ at their end, such as those of regions, so a third of what is kept is the
  /// end; where little is kept, all of it is the beginning.
  public static func ends(of characters: [Character], keeping count: Int) -> String {
    let tail = count < 9 ? 0 : count / 3
    var head = characters.prefix(count - tail)
    var end = characters.suffix(tail)
    while head.last == " " { head.removeLast() }
    while end.first == " " { end.removeFirst() }
    // No line ends within what is left of the end.
    return String(head) + "…" + String(end.map { $0 == " " ? "\u{A0}" : $0 })
  }

  private static let numbers = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
}
