import Calendars
import Testing
import Wording

/// Numbers and days of each locale, as the Unicode CLDR 47 has them, with a true minus sign and three figures.
///
/// Where the program keeps to a firmer custom, the row says so in a comment.
@Suite("Numbers and days in every locale")
struct LocaleTests {
  struct Row: Sendable, CustomStringConvertible {
    var locale: String
    var currency: String
    var millions: String
    var full: String
    var cents: String
    var percent: String
    var grouped: String
    var day: String
    var range: String
    var description: String { "\(locale)/\(currency)" }
  }

  static let rows = [
    // CLDR: Sep 27, 2026. Days stand first in all English.
    Row(
      locale: "en-US", currency: "USD", millions: "−$1.23M", full: "$9,876", cents: "$2.41",
      percent: "17.4%", grouped: "1,234,567", day: "27_Sep_2026", range: "$13.1M–$17.3M"),
    // CLDR: 1.23M. Lower case and bn are the custom of British business writing.
    Row(
      locale: "en-GB", currency: "GBP", millions: "−£1.23m", full: "£9,876", cents: "£2.41",
      percent: "17.4%", grouped: "1,234,567", day: "27_Sept_2026", range: "£13.1m–£17.3m"),
    Row(
      locale: "de-DE", currency: "EUR", millions: "−1,23_Mio._€", full: "9.876_€", cents: "2,41_€",
      percent: "17,4_%", grouped: "1.234.567", day: "27._Sept._2026",
      range: "13,1_Mio._€–17,3_Mio._€"),
    // CLDR puts the code behind abbreviated amounts and before others; here it is before both.
    Row(
      locale: "de-CH", currency: "CHF", millions: "−CHF_1.23_Mio.", full: "CHF_9’876",
      cents: "CHF_2.41", percent: "17.4%", grouped: "1’234’567", day: "27._Sept._2026",
      range: "CHF_13.1_Mio.–CHF_17.3_Mio."),
    // CLDR: 1,23 M €. Financial writing joins the two.
    Row(
      locale: "fr-FR", currency: "EUR", millions: "−1,23_M€", full: "9⁓876_€", cents: "2,41_€",
      percent: "17,4_%", grouped: "1⁓234⁓567", day: "27_sept._2026", range: "13,1_M€–17,3_M€"),
    Row(
      locale: "fr-CA", currency: "CAD", millions: "−1,23_M$", full: "9_876_$", cents: "2,41_$",
      percent: "17,4_%", grouped: "1_234_567", day: "27_sept._2026", range: "13,1_M$–17,3_M$"),
    Row(
      locale: "es-ES", currency: "EUR", millions: "−1,23_M€", full: "9876_€", cents: "2,41_€",
      percent: "17,4_%", grouped: "1.234.567", day: "27_sept_2026", range: "13,1_M€–17,3_M€"),
    // CLDR puts the sign behind abbreviated amounts and before others; here it is before both.
    Row(
      locale: "es-MX", currency: "MXN", millions: "−$1.23_M", full: "$9,876", cents: "$2.41",
      percent: "17.4%", grouped: "1,234,567", day: "27_sep_2026", range: "$13.1_M–$17.3_M"),
    Row(
      locale: "ja-JP", currency: "JPY", millions: "−￥123万", full: "￥9,876", cents: "￥2",
      percent: "17.4%", grouped: "1,234,567", day: "2026年9月27日", range: "￥1,310万～￥1,730万"),
  ]

  @Test("every locale writes money, shares, counts and days in its own way", arguments: rows)
  func written(row: Row) {
    let style = NumberStyle(locale: row.locale, currency: row.currency, outcomeIsMoney: true)
    #expect(style.locale.tag == row.locale)
    #expect(plain(style.money(-1_234_567)) == row.millions)
    #expect(plain(style.money(9_876)) == row.full)
    #expect(plain(style.money(2.41)) == row.cents)
    #expect(plain(style.percent(0.174)) == row.percent)
    #expect(plain(style.grouped(1_234_567)) == row.grouped)
    #expect(
      plain(style.day(CivilDate(year: 2026, month: 9, day: 27) ?? CivilDate(dayNumber: 0)))
        == row.day)
    #expect(plain(style.moneyRange(13_100_000, 17_300_000)) == row.range)
  }

  @Test("billions take the abbreviation of the language, or none where it has none")
  func billions() {
    func written(_ locale: String, _ currency: String) -> String {
      plain(
        NumberStyle(locale: locale, currency: currency, outcomeIsMoney: true).money(1_234_000_000))
    }
    #expect(written("de-DE", "EUR") == "1,23_Mrd._€")
    #expect(written("fr-FR", "EUR") == "1,23_Md€")
    #expect(written("fr-CA", "CAD") == "1,23_G$")
    #expect(written("es-ES", "EUR") == "1230_M€")
    #expect(written("ja-JP", "JPY") == "￥12.3億")
  }

  @Test("another country's currency is told apart from one's own")
  func foreign() {
    func one(_ locale: String, _ currency: String) -> String {
      plain(NumberStyle(locale: locale, currency: currency, outcomeIsMoney: true).unitOfMoney)
    }
    #expect(one("fr-FR", "USD") == "1_$US")
    #expect(one("fr-FR", "CHF") == "1_CHF")
    #expect(one("es-ES", "USD") == "1_US$")
    #expect(one("en-US", "CAD") == "CA$1")
    #expect(one("ja-JP", "USD") == "$1")
  }

  @Test("a currency without a smaller unit has no decimals, its returns have")
  func wholeCurrencies() {
    for code in ["JPY", "KRW", "CLP", "VND", "ISK"] {
      let style = NumberStyle(locale: "en-US", currency: code, outcomeIsMoney: true)
      #expect(!style.money(47.3).contains("."))
      #expect(!style.unit(for: [4.2]).format(4.2).contains("."))
      #expect(style.ratio(2.41).hasSuffix("2.41"))
    }
  }

  /// Non-breaking spaces as `_`, narrow ones as `⁓`, so that a row can be read.
  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: "_").replacing("\u{202F}", with: "⁓")
  }
}
