import Findings

/// Reads `name key=value key="two words" 676`: what follows the colons of a directive.
struct DirectiveLine {
  private let place: TemplateLine
  private var rest: Substring

  static func parse(
    _ text: Substring, isContainer: Bool, at place: TemplateLine
  ) throws(Unusable) -> Directive {
    var line = DirectiveLine(place: place, rest: text)
    let kind = try line.readKind(isContainer: isContainer)
    var directive = Directive(kind: kind, options: [:], numbers: [], place: place)
    while line.skipSpace() {
      try line.readOption(into: &directive)
    }
    for name in kind.requiredOptions where directive.options[name] == nil {
      throw TemplateMistake.error(
        "missing-option", "\(kind.spelling) needs the option \"\(name)\".", at: place,
        fix: "Write \(kind.spelling) \(name)=...")
    }
    return directive
  }

  private init(place: TemplateLine, rest: Substring) {
    self.place = place
    self.rest = rest
  }

  private mutating func readKind(isContainer: Bool) throws(Unusable) -> DirectiveKind {
    let name = String(rest.prefix { !$0.isWhitespace })
    rest = rest.dropFirst(name.count)
    guard let kind = DirectiveKind(rawValue: name) else {
      throw TemplateMistake.unknown(
        "unknown-directive", "There is no directive \"\(name)\".", name: name,
        among: DirectiveKind.allCases.map(\.rawValue), at: place)
    }
    guard kind.isContainer == isContainer else {
      throw TemplateMistake.error(
        "directive-form",
        kind.isContainer
          ? "\"\(name)\" has blocks inside and takes three colons."
          : "\"\(name)\" has nothing inside and takes two colons.",
        at: place, value: name,
        fix: kind.isContainer
          ? "Write \(kind.spelling), and ::: on the line that ends it."
          : "Write \(kind.spelling).")
    }
    return kind
  }

  /// Whether something is left after white space.
  private mutating func skipSpace() -> Bool {
    rest = rest.drop(while: \.isWhitespace)
    return !rest.isEmpty
  }

  private mutating func readOption(into directive: inout Directive) throws(Unusable) {
    let kind = directive.kind
    let name = String(rest.prefix { !$0.isWhitespace && $0 != "=" })
    rest = rest.dropFirst(name.count)
    guard rest.first == "=" else {
      guard kind.takesNumbers, let number = Double(name), number > 0, number.isFinite
      else { throw bareWord(name, in: kind) }
      directive.numbers.append(number)
      return
    }
    rest = rest.dropFirst()
    let known = kind.requiredOptions + kind.otherOptions
    guard known.contains(name) else {
      throw TemplateMistake.unknown(
        "unknown-option", "\(kind.spelling) has no option \"\(name)\".", name: name,
        among: known, at: place)
    }
    guard directive.options[name] == nil else {
      throw TemplateMistake.error(
        "repeated-option", "The option \"\(name)\" is given twice.", at: place, value: name,
        fix: "Keep one of them.")
    }
    directive.options[name] = try readValue()
  }

  /// A word, or anything in double quotes; a backslash makes the next letter stand for itself.
  private mutating func readValue() throws(Unusable) -> String {
    let isQuoted = rest.first == "\""
    if isQuoted { rest = rest.dropFirst() }
    var text = ""
    while let letter = rest.first {
      if isQuoted ? letter == "\"" : letter.isWhitespace { break }
      rest = rest.dropFirst()
      if letter == "\\", let next = rest.first {
        text.append(next)
        rest = rest.dropFirst()
      } else {
        text.append(letter)
      }
    }
    guard isQuoted else { return text }
    guard rest.first == "\"" else {
      throw TemplateMistake.error(
        "open-quote", "The quoted value is never closed.", at: place, value: text,
        fix: "End it with a double quote on the same line.")
    }
    rest = rest.dropFirst()
    return text
  }

  private func bareWord(_ word: String, in kind: DirectiveKind) -> Unusable {
    if kind.takesNumbers {
      return TemplateMistake.error(
        "column-weight", "\"\(word)\" is not the width of a column.", at: place, value: word,
        fix: "Give each column a number above 0, such as \(kind.spelling) 676 324.")
    }
    let option = kind.requiredOptions.first ?? kind.otherOptions.first
    return TemplateMistake.error(
      "bare-word", "\"\(word)\" is not an option: it has no \"=\".", at: place, value: word,
      fix: option.map { "Write it as \($0)=\(word)." } ?? "Remove it.")
  }
}
