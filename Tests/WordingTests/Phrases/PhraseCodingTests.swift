import FoundationEssentials
import Testing
import Wording

@Suite("A phrase in a file")
struct PhraseCodingTests {
  @Test("reads back whole: names, numbers, counted nouns, genitives and phrases inside")
  func roundTrip() throws {
    let inner = Phrase("of \(possessive: "TV") \(counted: 2, "week")")
    let phrase = Phrase("\(inner): \("a {1} \"b\"") is \(Phrase(number: "0.95")), `{x: \(3)}`.")
    let read = try JSONDecoder().decode(Phrase.self, from: JSONEncoder().encode(phrase))
    #expect(read == phrase)
    #expect(read.english == "of TV’s 2 weeks: a {1} \"b\" is 0.95, `{x: 3}`.")
  }

  @Test(
    "is refused where a place comes twice, so that nested phrases cannot grow without end",
    arguments: ["{1} {1}", "{1}{01}", "{1}{+1}"])
  func repeats(pattern: String) {
    let text = "{\"pattern\": \"\(pattern)\", \"arguments\": [{\"text\": \"a\"}]}"
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Phrase.self, from: Data(text.utf8))
    }
  }

  @Test(
    "writes numbers with the marks of its language",
    arguments: [
      ("de", "1.234,5 (17\u{A0}%)"), ("fr", "1\u{202F}234,5 (17\u{A0}%)"),
      ("ja", "1,234.5 (17%)"), ("en", "1,234.5 (17%)"),
    ])
  func numbers(language: String, text: String) {
    let phrase = Phrase("\(Phrase(number: "1,234.5")) (\(Phrase(number: "17%")))")
    #expect(Catalogue(language: language, texts: [:]).text(phrase) == text)
  }

  @Test("marks what has no translation, but not a list of names, which has no words")
  func lists() {
    let phrase = Phrase("Controls: \(Phrase(listing: ["price", Phrase(verbatim: "rain")])).")
    let german = Catalogue(language: "de", texts: ["price": "Preis"], marksMissing: true)
    #expect(german.text(phrase) == "⟦Controls: Preis, rain.⟧")
  }
}
