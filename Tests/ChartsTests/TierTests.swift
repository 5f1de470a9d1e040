import Charts
import Testing
import Wording

@Suite struct TierTests {
  @Test func everyTierHasItsOwnWord() {
    let style = NumberStyle(locale: "en-US", currency: "USD", outcomeIsMoney: true)
    #expect(Set(Tier.allCases.map { $0.word(style) }).count == Tier.allCases.count)
  }
}
