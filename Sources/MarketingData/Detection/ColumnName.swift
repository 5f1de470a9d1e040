/// A column's name taken apart into words, such as `tv` and `spend` for `tv_spend`, `TV Spend` and `tvSpend`.
struct ColumnName {
  /// As it stands in the header.
  let original: String
  private let parts: [Substring]

  init(_ name: String) {
    original = name
    parts = Self.split(name)
  }

  /// The words in lower case.
  var words: [String] { parts.map { $0.lowercased() } }

  /// The words in lower case, joined by underscores.
  var normalized: String { words.joined(separator: "_") }

  /// The last word as it stands, such as `S` of `tv_S`.
  var lastPart: String { parts.last.map(String.init) ?? "" }

  /// The name without its last words and what joins them to it, else as it stands: `=1+1` of
  /// `=1+1_spend`; `nil` when no word is left.
  func droppingLast(_ count: Int) -> String? {
    guard count < parts.count else { return nil }
    guard let dropped = parts.suffix(count).first else { return original }
    var kept = original[..<dropped.startIndex]
    let whole = kept.endIndex
    while let last = kept.last, Self.joints.contains(last) || last == "(" || last == "[" {
      kept.removeLast()
    }
    if kept.endIndex == whole, kept.last == "." { kept.removeLast() }
    return String(kept)
  }

  /// The name without its first words and what joins them to it, else as it stands; `nil` when no word is left.
  func droppingFirst(_ count: Int) -> String? {
    guard count < parts.count else { return nil }
    guard let dropped = parts.prefix(count).last else { return original }
    var kept = original[dropped.endIndex...]
    let whole = kept.startIndex
    while let first = kept.first, Self.joints.contains(first) { kept.removeFirst() }
    if kept.startIndex == whole, kept.first == "." { kept.removeFirst() }
    if kept.first == "(", kept.last == ")" { kept = kept.dropFirst().dropLast() }
    return String(kept)
  }

  /// What stands between a channel's name and the word for its measure.
  private static let joints: Set<Character> = ["_", "-", " ", "\u{A0}", ":", "/", "|"]

  /// Splits at everything that is no letter or digit, and at the capitals of `tvSpend` and `TVSpend` (not of `GRPs`).
  private static func split(_ name: String) -> [Substring] {
    var parts: [Substring] = []
    for part in name.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
      var start = part.startIndex
      for index in part.indices.dropFirst() where part[index].isUppercase {
        let previous = part[part.index(before: index)]
        let next = part[index...].dropFirst().prefix(2)
        let startsWord = next.count == 2 && next.allSatisfy(\.isLowercase)
        if previous.isLowercase || (previous.isUppercase && startsWord) {
          parts.append(part[start..<index])
          start = index
        }
      }
      parts.append(part[start...])
    }
    return parts
  }
}
