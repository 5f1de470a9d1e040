import Charts
import Drawing
import Testing
import Wording

@Suite struct ReturnsTests {
  private func walk(_ chart: any Chart, width: Double = 499) -> SceneWalk {
    SceneWalk(
      chart.scene(
        size: Size(width, chart.preferredHeight(width: width)), theme: .light, text: EvenText()))
  }

  @Test func tellsEachChannelInItsTooltip() {
    #expect(walk(Orchard.roi).hints.contains("Paid search: $2.62 per $1, 90% 1.93–3.41"))
    #expect(walk(Orchard.marginal).hints.contains { $0.hasPrefix("Radio: next $1 returns $0.41") })
  }

  @Test func saysEachTierAsAWord() {
    let texts = walk(Orchard.roi).texts.map(\.string)
    for tier in [Tier.scale, .test, .hold, .reduce] {
      #expect(texts.contains(tier.word(Orchard.roi.style)))
    }
  }

  @Test func tellsTheValueOfAWhiskerThatIsCut() {
    #expect(walk(Awkward.hugeInterval).texts.contains { $0.string == "to $41.5" })
  }

  @Test func drawsNoBreakEvenForCounts() {
    let texts = walk(Awkward.counts).texts.map(\.string)
    #expect(!texts.contains { $0.hasPrefix("Break-even") })
    #expect(texts.contains("0.043"))
  }

  @Test func marksBreakEvenAtTheInverseOfTheMargin() {
    var chart = Orchard.roi
    chart.breakEven = 2.5
    #expect(walk(chart).texts.contains { $0.string == "Break-even, $2.50" })
  }

  @Test func keepsItsNumbersWhereThereIsNoRoomForAll() {
    let texts = walk(Orchard.roi, width: 230).texts.map(\.string)
    #expect(texts.contains("$2.62"))
    #expect(!texts.contains("1.93–3.41"))
  }

  @Test(arguments: [1, 8, 20, 40]) func growsWithItsRows(count: Int) {
    let chart = Awkward.many(count)
    let height = chart.preferredHeight(width: 499)
    #expect(height > Double(count) * 12 && height < Double(count) * 26 + 40)
  }

  @Test func givesTheWholeNameWhereItIsCut() {
    let name = Awkward.longNames[0]
    let walk = walk(
      Awkward.returns(Array(Orchard.returns.prefix(1)), names: [name]), width: 330)
    #expect(!walk.texts.contains { $0.string == name })
    #expect(walk.hints.contains(name))
  }
}
