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

  /// The name without its last words, as it stands; `nil` when nothing is left.
  func droppingLast(_ count: Int) -> String? {
    let kept = parts.dropLast(count)
    guard let first = kept.first, let last = kept.last else { return nil }
    return String(original[first.startIndex..<last.endIndex])
  }

  /// The name without its first words, as it stands; `nil` when nothing is left.
  func droppingFirst(_ count: Int) -> String? {
    let kept = parts.dropFirst(count)
    guard let first = kept.first, let last = kept.last else { return nil }
    return String(original[first.startIndex..<last.endIndex])
  }

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
