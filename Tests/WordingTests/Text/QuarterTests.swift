import Calendars
import Testing
import Wording

@Suite("Quarters in words")
struct QuarterTests {
  @Test(
    "follow the locale and the fiscal year",
    arguments: [
      ("en-US", 1, "Q3 2026"), ("de-DE", 1, "Q3 2026"), ("fr-FR", 1, "T3 2026"),
      ("es-ES", 1, "T3 2026"), ("ja-JP", 1, "2026年第3四半期"), ("en-US", 7, "FY27 Q1"),
      ("en-GB", 2, "FY26 Q3"), ("de-DE", 7, "Q1 2026/27"), ("fr-FR", 7, "T1 2026/27"),
      ("es-ES", 7, "T1 2026/27"), ("ja-JP", 4, "2026年度第2四半期"),
    ])
  func labels(locale: String, firstMonth: Int, label: String) throws {
    let style = NumberStyle(locale: locale, currency: "USD", outcomeIsMoney: true)
    let day = try #require(CivilDate("2026-09-15"))
    let quarter = FiscalCalendar(firstMonth: firstMonth).quarter(of: day)
    #expect(style.quarter(quarter).replacing("\u{A0}", with: " ") == label)
  }
}
