import Findings
import Wording

/// `{{#say}}words with {{values}}{{/say}}`: a phrase of the template, said in the report's language.
enum MustacheSaying {
  static let name = "say"

  /// The words as a catalogue's key has them: every run of white space one space, none at the ends.
  static func key(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension MustacheExpansion {
  /// Writes the words between the tags as the catalogue has them, with the values in their places.
  mutating func writeSaying(
    _ nodes: [MustacheNode], in words: Catalogue, at place: TemplateLine
  ) throws(Unusable) {
    var phrase = Phrase(pattern: "")
    for node in nodes {
      switch node {
      case .text(let text, _):
        phrase.pattern += text
      case .variable(let name, let isRaw):
        let written = try written(
          name, isRaw: isRaw, at: TemplateLine(file: place.file, line: name.line))
        phrase.arguments.append(.text(written))
        phrase.pattern += "{\(phrase.arguments.count)}"
      case .section(let name, _, _):
        throw MustacheSaying.notWords(TemplateLine(file: place.file, line: name.line))
      default:
        throw MustacheSaying.notWords(place)
      }
    }
    // A closing tag alone on its line takes the line's end with it.
    let end = phrase.pattern.reversed().prefix { $0.isWhitespace }.contains(where: \.isNewline)
    phrase.pattern = MustacheSaying.key(phrase.pattern)
    try write(value: words.text(phrase) + (end ? "\n" : ""), at: place)
  }
}

extension MustacheSaying {
  fileprivate static func notWords(_ place: TemplateLine) -> Unusable {
    TemplateMistake.error(
      "say-content", "Only words and values may stand between {{#say}} and {{/say}}.", at: place,
      fix: "Write a whole sentence for each case, each in a {{#say}} of its own.")
  }
}
