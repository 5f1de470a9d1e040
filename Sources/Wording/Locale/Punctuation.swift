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

extension Catalogue {
  private var punctuation: Punctuation { NumberLocale.named(language).punctuation }

  /// A label and what it stands for: `Grade: A`.
  public func labelled(_ name: String, _ text: String) -> String { name + punctuation.colon + text }

  /// Parts that hold commas themselves: `Spend: 1, or more; ROI: 2`.
  public func separated(_ parts: [String]) -> String {
    parts.joined(separator: punctuation.semicolon)
  }

  /// A heading over what follows it: `Terms:`.
  public func heading(_ name: String) -> String {
    let colon = punctuation.colon
    return name + (colon.hasSuffix(" ") ? colon.dropLast() : colon[...])
  }
}
