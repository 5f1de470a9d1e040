/// The marks between parts of a text as a locale writes them, with the spaces around them.
struct Punctuation: Sendable {
  var colon = ": "
  var semicolon = "; "
  var comma = ", "
  var stop = ". "
  var brackets = (open: " (", close: ")")
}

extension NumberLocale {
  var punctuation: Punctuation {
    switch Catalogue.language(of: tag) {
    case "fr" where tag == "fr-CA": Punctuation(colon: "\u{A0}: ")
    case "fr": Punctuation(colon: "\u{A0}: ", semicolon: "\u{202F}; ")
    case "ja": Punctuation(colon: "：", semicolon: "；", comma: "、", stop: "。", brackets: ("（", "）"))
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

  /// Words with more in brackets after them: `TV ($1.23M)`.
  public func bracketed(_ text: String, _ more: String) -> String {
    text + punctuation.brackets.open + more + punctuation.brackets.close
  }

  /// A title that a sentence follows: `Scale TV. It returned $2.41.`
  public func titled(_ title: String, _ sentence: String) -> String {
    title + punctuation.stop + sentence
  }

  /// A heading over what follows it: `Terms:`.
  public func heading(_ name: String) -> String {
    let colon = punctuation.colon
    return name + (colon.hasSuffix(" ") ? colon.dropLast() : colon[...])
  }
}
