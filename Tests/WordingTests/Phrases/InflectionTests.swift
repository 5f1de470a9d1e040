import Testing
import Wording

@Suite("Values bent to fit a language")
struct InflectionTests {
  static let german = Catalogue(
    language: "de",
    texts: [
      "{1} of {2}": "{1} {2:gen}", "In {1}": "In {1:dat}", "{1} rose": "{1:rose}",
      "Of {1}": "Von {1:none}",
      "From {1}": "{1:de}", "{n} day|{n} days": "{n} Tag|{n} Tage", "revenue": "Umsatz",
      "@gen Umsatz": "des Umsatzes", "@gen die …": "der …",
      "@gen die … Tage": "der … Tage, gezählt",
      "@dat … Tage": "… Tagen", "@rose Umsatz": "Der Umsatz stieg", "@de …": "de …",
      "@de a…": "d’a…",
    ])

  struct Case: Sendable, CustomStringConvertible {
    var phrase: Phrase
    var text: String
    var description: String { text }
  }

  static let cases = [
    Case(phrase: "\("20%") of \(Phrase("revenue"))", text: "20% des Umsatzes"),
    Case(phrase: "\("1") of \("die Kanäle")", text: "1 der Kanäle"),
    Case(phrase: "\("1") of \("die letzten 7 Tage")", text: "1 der letzten 7 Tage, gezählt"),
    Case(phrase: "In \(counted: 7, "day")", text: "In 7 Tagen"),
    Case(phrase: "In \(counted: 1, "day")", text: "In 1 Tag"),
    Case(phrase: "\("Umsatz") rose", text: "Der Umsatz stieg"),
    Case(phrase: "\("Umsatz aus Medien") rose", text: "Umsatz aus Medien"),
    Case(phrase: "Of \("TV")", text: "Von TV"),
    Case(phrase: "From \("affichage")", text: "d’affichage"),
    Case(phrase: "From \("search")", text: "de search"),
  ]

  @Test("the rule with most words that fits is applied, in the form asked for", arguments: cases)
  func form(test: Case) {
    #expect(Self.german.text(test.phrase) == test.text)
  }

  @Test("English asks for no form")
  func english() {
    let phrase: Phrase = "\("20%") of \(Phrase("revenue"))"
    #expect(Catalogue.english.text(phrase) == "20% of revenue")
  }
}
