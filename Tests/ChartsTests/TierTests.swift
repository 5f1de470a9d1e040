import Charts
import Testing

@Suite struct TierTests {
  @Test func everyTierHasItsOwnWord() {
    #expect(Set(Tier.allCases.map(\.word)).count == Tier.allCases.count)
  }
}
