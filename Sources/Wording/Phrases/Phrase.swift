import Calendars

/// A sentence or label in English with places for values, which a catalogue can say in another language.
///
/// Written as a string literal: `"\(name) returned \(value)."` has the pattern `{1} returned {2}.` and two
/// arguments. The pattern is the key under which a catalogue holds the translation, where the places may
/// stand in any order and be left out.
public struct Phrase: Sendable, Hashable {
  /// The English words, with `{1}`, `{2}`, ... where the arguments stand.
  public var pattern: String
  public var arguments: [Argument]

  /// What stands in a place.
  public enum Argument: Sendable, Hashable {
    /// A name or a number that is written already, in any language the same.
    case text(String)
    /// A number as American English writes it, which takes the marks of the language: `1,234.5`, `17%`.
    case number(String)
    /// A part that is itself said in the language.
    case phrase(Phrase)
    /// A count with its noun; `forms` is the key: `{n} week|{n} weeks`.
    case counted(Int, forms: String)
    /// A name in the genitive: `TV’s` in English, the bare name in other languages.
    case possessive(String)
  }

  public init(pattern: String, arguments: [Argument] = []) {
    self.pattern = pattern
    self.arguments = arguments
  }

  /// Words that are the same in every language, such as a name or a sentence said before.
  public init(verbatim text: String) {
    self.init(pattern: Phrase.bare, arguments: [.text(text)])
  }

  /// A number as American English writes it, such as `0.95`; a report in German writes `0,95`.
  public init(number: String) {
    self.init(pattern: Phrase.bare, arguments: [.number(number)])
  }

  /// Phrases in a row: `A, B, C`.
  public init(listing items: [Phrase]) {
    self.init(
      pattern: items.indices.map { "{\($0 + 1)}" }.joined(separator: ", "),
      arguments: items.map { .phrase($0) })
  }

  /// The pattern of a phrase that is nothing but one value.
  static let bare = "{1}"

  /// The phrase in English.
  public var english: String { Catalogue.english.text(self) }
}

extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(pattern: value)
  }

  public init(stringInterpolation: StringInterpolation) {
    self.init(pattern: stringInterpolation.pattern, arguments: stringInterpolation.arguments)
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var pattern = ""
    var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      pattern.reserveCapacity(literalCapacity + 3 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { pattern += literal }

    public mutating func appendInterpolation(_ text: String) { append(.text(text)) }

    public mutating func appendInterpolation(_ text: Substring) { append(.text(String(text))) }

    public mutating func appendInterpolation(_ number: Int) { append(.text(String(number))) }

    /// A day as a file writes it: `2026-09-27`.
    public mutating func appendInterpolation(_ day: CivilDate) { append(.text(day.description)) }

    /// A part that is said in the language: `\(Phrase("of both"))`.
    public mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }

    /// A count with its noun: `\(counted: 3, "week")` is `3 weeks`.
    ///
    /// - Parameter plural: needed where it is not the singular with an s.
    public mutating func appendInterpolation(
      counted count: Int, _ singular: String, _ plural: String? = nil
    ) {
      append(.counted(count, forms: "{n} \(singular)|{n} \(plural ?? singular + "s")"))
    }

    /// A name in the genitive: `\(possessive: "TV") return` is `TV’s return`.
    public mutating func appendInterpolation(possessive name: String) { append(.possessive(name)) }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      pattern += "{\(arguments.count)}"
    }
  }
}
