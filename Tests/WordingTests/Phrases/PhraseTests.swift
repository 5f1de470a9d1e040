import Testing
import Wording

@Suite("Phrases and their translations")
struct PhraseTests {
  private static let german = Catalogue(
    language: "de-AT",
    texts: [
      "{1} returned {2} in {3}.": "In {3} brachte {1} {2}.",
      "{n} week|{n} weeks": "{n} Woche|{n} Wochen",
      "of {1} share": "am Anteil von {1}",
      "above": "darüber",
      "one channel": "ein Kanal",
      "{1} channels": "{1} Kanäle",
    ])

  private static func returned(_ weeks: Int) -> Phrase {
    "\("TV") returned \("2,41 €") in \(counted: weeks, "week")."
  }

  @Test("a phrase is its own English text, and the key of its translation")
  func pattern() {
    let phrase = PhraseTests.returned(3)
    #expect(phrase.pattern == "{1} returned {2} in {3}.")
    #expect(phrase.english == "TV returned 2,41 € in 3 weeks.")
    #expect(PhraseTests.german.text(phrase) == "In 3 Wochen brachte TV 2,41 €.")
    #expect(PhraseTests.german.text(PhraseTests.returned(1)) == "In 1 Woche brachte TV 2,41 €.")
  }

  @Test("parts are said in the language, names are left alone")
  func parts() {
    let above: Phrase = "above"
    #expect(PhraseTests.german.text("\(above)") == "darüber")
    #expect(PhraseTests.german.text(Phrase(verbatim: "above")) == "above")
    #expect(PhraseTests.german.text("of \(possessive: "Radio") share") == "am Anteil von Radio")
    let english: Phrase = "of \(possessive: "Radio") share"
    #expect(english.english == "of Radio’s share")
  }

  @Test("what stands in a value is never taken for a place")
  func hostile() {
    let phrase: Phrase = "\("{2}") and \("{1} {n} |")"
    #expect(phrase.english == "{2} and {1} {n} |")
    #expect(Phrase(pattern: "{9} {x} {", arguments: [.text("a")]).english == "{9} {x} {")
  }

  @Test(
    "each language has its own plural",
    arguments: [
      ("en", 0, false), ("en", 1, true), ("en", 2, false), ("fr", 0, true), ("fr", 1, true),
      ("fr", 2, false), ("ja", 1, false), ("de", 0, false), ("es", 1, true),
    ])
  func plural(language: String, count: Int, singular: Bool) {
    // Unicode CLDR, cardinal plural rules.
    #expect(PluralRule(language: language).isSingular(count) == singular)
  }

  @Test("texts without a translation are English, and can be made to stand out")
  func missing() {
    var german = PhraseTests.german
    #expect(german.text("Not there \(1)") == "Not there 1")
    german = Catalogue(language: "de", texts: [:], marksMissing: true)
    #expect(german.text("Not there \(1)") == "⟦Not there 1⟧")
    #expect(Catalogue.pseudo.text("All \(counted: 2, "week")") == "⟦All ⟦2 weeks⟧⟧")
  }
}
