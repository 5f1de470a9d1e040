import Testing
import Wording

private let dollars = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)

@Suite("One unit per chart")
struct ChartUnitTests {
  @Test(
    "The unit keeps small values readable and large ones short",
    arguments: [
      ([9_550_000, 200_000, 15_060_000], "$M", ["9.55", "0.20", "15.06"]),
      ([2_600_000, 60_000], "$\u{A0}thousand", ["2,600", "60"]),
      ([950, 20], "$", ["950", "20"]),
      ([86_400_000, 2_220_000], "$M", ["86.4", "2.2"]),
      ([], "$", []),
    ] as [([Double], String, [String])])
  func choice(values: [Double], label: String, texts: [String]) {
    let unit = dollars.unit(for: values)
    #expect(unit.label == label)
    #expect(values.map { unit.format($0) } == texts)
  }

  @Test("Counts have a word, other locales their abbreviation")
  func labels() {
    let counts = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: false)
    #expect(counts.outcomeUnit(for: [12_000_000]).label == "million")
    #expect(counts.outcomeUnit(for: [120]).label == "")
    let euros = NumberStyle(locale: "de-DE", currency: "EUR", outcomeIsMoney: true)
    #expect(euros.unit(for: [12_000_000]).label == "Mio.\u{A0}€")
    let francs = NumberStyle(locale: "en-US", currency: "CHF", outcomeIsMoney: true)
    #expect(francs.unit(for: [12_000_000]).label == "CHF\u{A0}M")
  }

  @Test("Ticks drop decimals they do not need; signs and missing values are kept")
  func ticks() {
    let unit = dollars.unit(for: [9_550_000, 200_000])
    #expect(unit.tick(400_000) == "0.4")
    #expect(unit.tick(8_000_000) == "8")
    #expect(unit.format(1_250_000, signed: true) == "+1.25")
    #expect(unit.formatRange(480_000, 1_420_000, signed: true) == "+0.48 to +1.42")
    #expect(unit.formatRange(480_000, 1_420_000) == "0.48–1.42")
    #expect(unit.format(.nan) == "–")
  }
}
