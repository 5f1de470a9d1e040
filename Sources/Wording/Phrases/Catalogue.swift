/// The texts of one language: English patterns and what is written in their place.
public struct Catalogue: Sendable, Equatable {
  /// A language without its country: `de`.
  public var language: String
  /// The translation of each English pattern; a counted noun's forms stand apart by `|`.
  public let texts: [String: String]
  private let inflection: Inflection
  private var mode: Mode

  /// How a text is written that is looked up.
  private enum Mode: Sendable, Equatable {
    case plain
    /// What has no translation is set in `⟦⟧`, so that it can be found.
    case marksMissing
    /// Everything that could be translated is set in `⟦⟧`, so that what cannot be stands out.
    case pseudo
  }

  /// - Parameters:
  ///   - language: its tag; a country is left aside.
  ///   - marksMissing: whether texts without a translation are set in `⟦⟧` rather than in plain English.
  public init(language: String, texts: [String: String], marksMissing: Bool = false) {
    self.language = Catalogue.language(of: language)
    self.texts = texts
    inflection = Inflection(texts: texts)
    mode = marksMissing ? .marksMissing : .plain
  }

  /// English: every pattern as it is.
  public static let english = Catalogue(language: "en", texts: [:])

  /// English with every phrase in `⟦⟧`: what stands outside cannot be translated.
  public static let pseudo = {
    var catalogue = english
    catalogue.mode = .pseudo
    return catalogue
  }()

  /// The language of a tag such as `de-AT`: `de`.
  public static func language(of tag: String) -> String {
    String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()
  }

  public var plural: PluralRule { PluralRule(language: language) }
  public var isEnglish: Bool { language == "en" }

  /// The phrase in this language.
  public func text(_ phrase: Phrase) -> String {
    if phrase.pattern == Phrase.bare, phrase.arguments.count == 1 {
      return text(phrase.arguments[0])
    }
    let pattern = texts[phrase.pattern]
    let filled = fill(pattern ?? phrase.pattern, phrase.arguments)
    // A list of names or a value in brackets has no words to translate.
    let hasWords = phrase.pattern.contains(where: \.isLetter)
    return hasWords && marks(pattern) ? "⟦\(filled)⟧" : filled
  }

  /// One of two phrases, by what the language makes of the count.
  public func text(_ count: Int, one: Phrase, other: Phrase) -> String {
    text(plural.isSingular(count) ? one : other)
  }

  private func text(_ argument: Phrase.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .number(let text): isEnglish ? text : NumberLocale.named(language).marked(text)
    case .phrase(let phrase): text(phrase)
    case .counted(let count, let forms): counted(count, forms)
    case .possessive(let name): isEnglish ? Words.possessive(name) : name
    }
  }

  private func counted(_ count: Int, _ key: String) -> String {
    let translation = texts[key]
    let forms = (translation ?? key).split(separator: "|", omittingEmptySubsequences: false)
    let form = plural.isSingular(count) ? forms.first : forms.last
    let written = String(form ?? "{n}").replacing("{n}", with: String(count))
    return marks(translation) ? "⟦\(written)⟧" : written
  }

  private func marks(_ translation: String?) -> Bool {
    switch mode {
    case .plain: false
    case .marksMissing: translation == nil && !isEnglish
    case .pseudo: true
    }
  }

  /// The pattern with its arguments; a place without one stays as it is.
  private func fill(_ pattern: String, _ arguments: [Phrase.Argument]) -> String {
    guard !arguments.isEmpty else { return pattern }
    return Phrase.parts(of: pattern, places: arguments.count).reduce(into: "") { text, part in
      switch part {
      case .words(let words): text += words
      case .place(let index, let form):
        let value = self.text(arguments[index])
        text += form.map { inflection.inflected(value, $0) } ?? value
      }
    }
  }
}
