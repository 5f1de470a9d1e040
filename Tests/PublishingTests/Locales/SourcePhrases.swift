/// The phrases of a Swift file: string literals that stand in the parentheses of a call that says them.
///
/// A phrase is known by where it stands, without a compiler: `say("...")`, `Phrase("...")`, and findings that are
/// no errors, which a report prints. An interpolated value becomes `{1}`, `{2}`, ...; a counted noun in one is a
/// phrase of its own.
struct SourcePhrases {
  private(set) var keys: [String] = []

  private let text: [Character]
  private var index = 0

  /// Calls whose literals are phrases.
  private static let saying: Set<String> = ["say", "said", "Phrase", "fitting", "placed"]
  /// Calls whose literals are phrases unless they report an error: errors stop a run and reach no report.
  private static let finding: Set<String> = ["Finding", "report"]
  /// Labels of arguments that are no words.
  private static let plain: Set<String> = [
    "code", "key", "column", "file", "value", "with", "forKey",
  ]

  static func keys(of source: String) -> [String] {
    var scan = SourcePhrases(text: Array(source))
    scan.scanCode(endsCall: false, isSaid: false)
    return scan.keys
  }

  private init(text: [Character]) { self.text = text }

  private func stands(_ mark: String) -> Bool { text[index...].starts(with: mark) }

  /// Code up to the parenthesis that ends a value in a literal, or to the file's end.
  private mutating func scanCode(endsCall: Bool, isSaid: Bool) {
    var open: [Bool] = []
    while index < text.count {
      let character = text[index]
      if stands("//") {
        while index < text.count, text[index] != "\n" { index += 1 }
      } else if stands("#\"") {
        index += 2
        while index < text.count, !stands("\"#") { index += 1 }
        index += 2
      } else if character == "\"" {
        scanLiteral(isSaid: (isSaid || open.contains(true)) && !isPlain())
      } else if "([{".contains(character) {
        open.append(opens(character, within: open.last ?? false))
        index += 1
      } else if ")]}".contains(character) {
        index += 1
        if open.isEmpty, endsCall, character == ")" { return }
        if !open.isEmpty { open.removeLast() }
      } else {
        index += 1
      }
    }
  }

  /// Whether literals in the parenthesis that opens here are phrases.
  private func opens(_ character: Character, within outer: Bool) -> Bool {
    let name = character == "(" ? word(before: index) : ""
    if Self.saying.contains(name) { return !text[..<index].ends(with: "console.say") }
    if Self.finding.contains(name) {
      let first = text[(index + 1)...].prefix { $0 != "," }
      return name == "report"
        ? first.ends(with: ".warning") || first.ends(with: ".note") : !first.contains(".error")
    }
    return outer && character != "{" && name.isEmpty
  }

  /// The name that ends before a place.
  private func word(before place: Int) -> String {
    String(text[..<place].reversed().prefix { $0.isLetter || $0 == "_" }.reversed())
  }

  /// Whether the literal here follows the label of an argument that is no words.
  private func isPlain() -> Bool {
    var place = index
    while place > 0, text[place - 1].isWhitespace { place -= 1 }
    guard place > 0, text[place - 1] == ":" else { return false }
    return Self.plain.contains(word(before: place - 1))
  }

  private mutating func scanLiteral(isSaid: Bool) {
    let quote = stands("\"\"\"") ? "\"\"\"" : "\""
    index += quote.count
    var key = ""
    var places = 0
    while index < text.count, !stands(quote) {
      guard text[index] == "\\", index + 1 < text.count else {
        key.append(text[index])
        index += 1
        continue
      }
      if text[index + 1] == "(" {
        index += 2
        places += 1
        key += "{\(places)}"
        scanValue()
      } else {
        key += escape()
      }
    }
    index += quote.count
    if isSaid, key.contains(where: \.isLetter) { keys.append(key) }
  }

  /// A value in a literal, and the noun where it is a counted one: `counted: n, "week"`.
  private mutating func scanValue() {
    let start = index
    scanCode(endsCall: true, isSaid: false)
    let value = text[start..<max(start, index - 1)].drop { $0.isWhitespace }
    guard value.starts(with: "counted:") else { return }
    let forms = value.split(separator: "\"", omittingEmptySubsequences: false)
    guard forms.count > 2 else { return }
    let plural = forms.count > 4 ? String(forms[3]) : forms[1] + "s"
    keys.append("{n} \(String(forms[1]))|{n} \(plural)")
  }

  /// What stands for an escaped character, which is left behind.
  private mutating func escape() -> String {
    let mark = text[index + 1]
    index += 2
    switch mark {
    case "u":
      let digits = text[index...].drop { $0 != "{" }.dropFirst().prefix { $0 != "}" }
      index += digits.count + 2
      return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    case "n": return "\n"
    case "t": return "\t"
    default: return String(mark)
    }
  }
}

extension Collection where Element == Character {
  fileprivate func ends(with mark: String) -> Bool { suffix(mark.count).elementsEqual(mark) }
}
