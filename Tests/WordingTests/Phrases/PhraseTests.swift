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

  @Test(
    "lists read as English",
    arguments: [
      ([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
    ] as [([String], String)])
  func lists(items: [String], text: String) {
    #expect(PhraseTests.style("en-US", .english).joined(items) == text)
  }

  @Test("a long list names some and counts the rest, never one other")
  func shortened() {
    let style = PhraseTests.style("en-US", .english)
    #expect(style.shortened(["A", "B", "C"], limit: 2) == "A, B and C")
    #expect(style.shortened(["A", "B", "C", "D"], limit: 2) == "A, B and 2 others")
  }

  @Test("Japanese joins names and sentences without spaces")
  func japanese() {
    let style = PhraseTests.style("ja-JP", Catalogue(language: "ja", texts: [:]))
    #expect(style.joined(["A", "B", "C"]) == "A、B、C")
    #expect(style.paragraph(["A。", "", "B。"]) == "A。B。")
    #expect(PhraseTests.style("en-US", .english).paragraph(["A.", "", "B."]) == "A. B.")
  }

  private static func style(_ locale: String, _ words: Catalogue) -> NumberStyle {
    NumberStyle(locale: locale, currency: "USD", outcomeIsMoney: true, words: words)
  }
}
