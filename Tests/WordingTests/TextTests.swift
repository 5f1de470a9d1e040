import Calendars
import Testing
import Wording

@Suite("Words and dates")
struct TextTests {
  @Test("Number words, possessives, capitals and clipping")
  func words() {
    #expect(Words.number(0) == "no")
    #expect(Words.number(12) == "twelve")
    #expect(Words.number(13) == "13")
    #expect(Words.possessive("TV") == "TV’s")
    #expect(Words.possessive("Paid Ads") == "Paid Ads’")
    #expect(Words.sentence("three warnings") == "Three warnings")
    #expect(Words.sentence("") == "")
    #expect(Words.clipped("Paid search brand", to: 12) == "Paid sea…and")
    #expect(Words.clipped("Paid search brand", to: 8) == "Paid se…")
    #expect(Words.cutShort("Paid search brand", to: 12) == "Paid search…")
    #expect(Words.clipped("TV", to: 12) == "TV")
  }

  @Test(
    "Dates follow the locale",
    arguments: [
      ("en-US", "27 Sep 2026", "Sep 2026"), ("en-GB", "27 Sept 2026", "Sept 2026"),
      ("de-DE", "27. Sept. 2026", "Sept. 2026"), ("fr-FR", "27 sept. 2026", "sept. 2026"),
      ("es-ES", "27 sept 2026", "sept 2026"), ("ja-JP", "2026年9月27日", "2026年9月"),
    ])
  func dates(tag: String, day: String, month: String) throws {
    let style = NumberStyle(locale: tag, currency: "EUR", outcomeIsMoney: true)
    let date = try #require(CivilDate("2026-09-27"))
    func breaking(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
    #expect(breaking(style.day(date)) == day)
    #expect(breaking(style.month(date)) == month)
    #expect(breaking(style.days(date, date)) == day)
  }
}
