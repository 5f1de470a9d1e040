/// The marks between parts of a text as a locale writes them, with the spaces around them.
struct Punctuation: Sendable, Equatable {
  var colon = ": "
  var semicolon = "; "
  var comma = ", "
}

extension NumberLocale {
  var punctuation: Punctuation {
    switch Catalogue.language(of: tag) {
    case "fr" where tag == "fr-CA": Punctuation(colon: "\u{A0}: ")
    case "fr": Punctuation(colon: "\u{A0}: ", semicolon: "\u{202F}; ")
    case "ja": Punctuation(colon: "：", semicolon: "；", comma: "、")
    default: Punctuation()
    }
  }
}
