import Testing
import Wording

private let dollars = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)
private let counts = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: false)

@Suite("Amounts of money and outcome")
struct AmountTests {
  @Test(
    "Money has three significant figures and an abbreviation from 10,000 up",
    arguments: [
      (0, "$0"), (-0.0, "$0"), (0.000_04, "$0.00"), (0.004, "$0.0040"), (0.0096, "$0.01"),
      (0.47, "$0.47"), (12.345, "$12.35"),
      (99.949, "$99.95"), (99.96, "$100"), (999.5, "$1,000"), (1234, "$1,234"),
      (9_999, "$9,999"), (9_999.6, "$10.0K"), (10_000, "$10.0K"), (12_345, "$12.3K"),
      (99_950, "$100K"), (780_000, "$780K"), (999_499, "$999K"), (999_500, "$1.00M"),
      (999_999, "$1.00M"), (1_234_567, "$1.23M"), (15_060_000, "$15.1M"), (86_420_000, "$86.4M"),
      (999_500_000, "$1.00B"), (1e12, "$1.00T"), (1.5e15, "$1,500T"), (-470_000, "−$470K"),
      (.nan, "–"), (.infinity, "–"),
    ] as [(Double, String)])
  func money(value: Double, text: String) {
    #expect(dollars.money(value) == text)
  }

  @Test(
    "A signed amount shows plus or a true minus, and zero shows neither",
    arguments: [
      (1_000_000, "+$1.00M"), (-780_000, "−$780K"), (0, "$0"), (-0.001, "−$0.0010"),
      (-1e-9, "$0.00"), (0.5, "+$0.50"),
    ] as [(Double, String)])
  func signedMoney(value: Double, text: String) {
    #expect(dollars.money(value, signed: true) == text)
  }

  @Test(
    "A counted outcome has no currency sign and no needless decimals",
    arguments: [
      (0, "0"), (3, "3"), (2.345, "2.35"), (12.34, "12.3"), (0.0123, "0.012"), (0.5, "0.50"),
      (1234, "1,234"), (45_678, "45.7K"), (-1_234_567, "−1.23M"),
    ] as [(Double, String)])
  func countedOutcome(value: Double, text: String) {
    #expect(counts.outcome(value) == text)
  }

  @Test("Both bounds of a range share one unit, so that they can be compared at a glance")
  func ranges() {
    #expect(dollars.moneyRange(13_050_000, 17_260_000) == "$13.1M–$17.3M")
    #expect(dollars.moneyRange(780_000, 1_400_000) == "$0.78M–$1.40M")
    #expect(dollars.signedMoneyRange(190_000, 1_820_000) == "+$0.19M to +$1.82M")
    #expect(dollars.signedMoneyRange(-100_000, 1_800_000) == "−$0.10M to +$1.80M")
    #expect(dollars.moneyRange(-100_000, 1_800_000) == "−$0.10M to $1.80M")
    #expect(counts.outcomeRange(120, 340) == "120–340")
    #expect(dollars.moneyRange(.nan, 1) == "–")
  }

  @Test("A bound too small for the shared unit is not printed as zero")
  func smallBound() {
    #expect(dollars.signedMoneyRange(3_000, 17_260_000) == "+$3,000 to +$17.3M")
    #expect(dollars.signedMoneyRange(0, 17_260_000) == "$0.0M to +$17.3M")
  }

  @Test(
    "A code of a currency stands apart, and a known language stands in for an unknown country",
    arguments: [
      ("en-US", "CHF", "CHF 1.23M", "CHF 9,551", "17.4%"),
      ("de-AT", "EUR", "1,23 Mio. €", "9.551 €", "17,4 %"),
      ("xx", "CAD", "CA$1.23M", "CA$9,551", "17.4%"),
    ])
  func locales(tag: String, currency: String, large: String, small: String, share: String) {
    let style = NumberStyle(locale: tag, currency: currency, outcomeIsMoney: true)
    func breaking(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
    #expect(breaking(style.money(1_234_567)) == large)
    #expect(breaking(style.money(9_551)) == small)
    #expect(breaking(style.percent(0.174)) == share)
  }

  @Test("Japanese counts by ten thousands up to four digits of each")
  func japanese() {
    let yen = NumberStyle(locale: "ja-JP", currency: "JPY", outcomeIsMoney: true)
    #expect(yen.money(12_345_678) == "￥1,230万")
    #expect(yen.money(123_456_789) == "￥1.23億")
    #expect(yen.money(9_999) == "￥9,999")
  }

  @Test("Doubles whose decimals do not fit an integer are still written")
  func enormous() {
    #expect(dollars.grouped(1e19) == "1e+19")
    #expect(dollars.money(-1e40).hasPrefix("−$1"))
  }
}
