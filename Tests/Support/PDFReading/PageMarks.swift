/// How the content of a page is bracketed.
public struct PageMarks {
  /// The numbers of its stretches, in the order they are drawn.
  public private(set) var numbers: [Int] = []
  /// How many stretches belong to the page and not to the document.
  public private(set) var artifacts = 0
  /// Operators that paint and stand in no bracket.
  public private(set) var loose: [String] = []
  /// Whether every bracket that opens closes, and none stands in another.
  public private(set) var isBalanced = true

  private static let painting: Set<String> = [
    "S", "s", "f", "f*", "B", "B*", "b", "b*", "Tj", "TJ", "Do", "sh",
  ]

  public init(_ content: String) {
    var depth = 0
    for line in Self.withoutStrings(content).split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      for (place, word) in words.enumerated() {
        switch word {
        case "BDC" where line.contains("/ActualText"): depth += 1
        case "BDC", "BMC":
          depth += 1
          if depth > 1 { isBalanced = false }
          if line.contains("/Artifact") {
            artifacts += 1
          } else if let name = words[..<place].lastIndex(where: { $0.hasSuffix("/MCID") }),
            let number = Int(words[name + 1].filter(\.isNumber))
          {
            numbers.append(number)
          }
        case "EMC":
          depth -= 1
          if depth < 0 { isBalanced = false }
        case _ where Self.painting.contains(word):
          if depth == 0 { loose.append(String(line)) }
        default: break
        }
      }
    }
    if depth != 0 { isBalanced = false }
  }

  /// Texts and dictionaries set apart from the operators behind them.
  private static func withoutStrings(_ content: String) -> String {
    var plain = ""
    var depth = 0
    var escaped = false
    for character in content {
      if escaped {
        escaped = false
      } else if character == "\\" {
        escaped = depth > 0
      } else if character == "(" {
        depth += 1
      } else if character == ")" {
        depth -= 1
        plain += " "
      } else if depth == 0 {
        plain.append(character)
        if character == ">" || character == "]" { plain += " " }
      }
    }
    return plain
  }
}
