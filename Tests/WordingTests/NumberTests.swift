import Testing
import Wording

private let dollars = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)
private let counts = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: false)

@Suite("Shares, ratios and plain numbers")
struct NumberTests {
  @Test(
    "A probability never claims certainty",
    arguments: [
      (0, "<\u{A0}1%"), (0.004, "<\u{A0}1%"), (0.01, "1%"), (0.5, "50%"), (0.976, "98%"),
      (0.99, "99%"), (0.9949, ">\u{A0}99%"), (1, ">\u{A0}99%"), (.nan, "–"),
    ] as [(Double, String)])
  func probability(value: Double, text: String) {
    #expect(dollars.probability(value) == text)
  }

  @Test(
    "A ratio of money has cents, a ratio of counts two figures",
    arguments: [
      (2.414, "$2.41", "2.41"), (0.0123, "$0.01", "0.012"), (12.34, "$12.3", "12.3"),
      (0, "$0.00", "0.00"), (123.4, "$123", "123"), (0.5, "$0.50", "0.50"),
      (0.00012, "$0.00", "0.00012"), (-0.2, "−$0.20", "−0.20"), (.nan, "–", "–"),
    ] as [(Double, String, String)])
  func ratio(value: Double, money: String, count: String) {
    #expect(dollars.ratio(value) == money)
    #expect(counts.ratio(value) == count)
  }

  @Test("A range uses an en dash, or a word where a minus sign would collide with it")
  func ratioRanges() {
    #expect(dollars.ratioRange(1.78, 3.16) == "1.78–3.16")
    #expect(dollars.ratioRange(-0.2, 3.16) == "−0.20 to 3.16")
    #expect(counts.ratioRange(0.009, 0.0151) == "0.009–0.015")
    #expect(dollars.percentRange(0.151, 0.2) == "15.1%–20.0%")
  }

  @Test("Signs, grouping and decimals")
  func plain() {
    #expect(dollars.points(0.105) == "+10.5\u{A0}pp")
    #expect(dollars.points(-0.058) == "−5.8\u{A0}pp")
    #expect(dollars.grouped(1_234_567) == "1,234,567")
    #expect(dollars.grouped(-1_234) == "−1,234")
    #expect(dollars.decimal(-0.0001, places: 2) == "0.00")
    #expect(dollars.decimal(1.625, places: 2) == "1.63")
    #expect(dollars.percent(-0.3, places: 0, signed: true) == "−30%")
    #expect(dollars.level(0.9) == "90%")
    #expect(dollars.level(0.955) == "95.5%")
    #expect(dollars.unitOfMoney == "$1")
  }

  @Test("Rounding agrees with integers over many values", arguments: 0..<200)
  func rounding(seed: Int) {
    let value = Double((seed * 7_919) % 100_003)
    #expect(dollars.grouped(value) == dollars.grouped(Int(value)))
    #expect(dollars.grouped(value).filter { $0 != "," } == String(Int(value)))
  }
}
