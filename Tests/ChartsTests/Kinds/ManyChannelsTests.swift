import Charts
import Drawing
import Testing

@Suite("Charts of very many channels")
struct ManyChannelsTests {
  private static let channels = (1...20).map {
    ChannelKey(name: "Channel \($0)", colorIndex: $0 - 1)
  }
  /// The ones in the middle are the largest.
  private static let sizes = (1...20).map { Double(20 - abs($0 - 10)) }

  private func texts(_ chart: some Chart) -> [String] {
    let size = Size(499, chart.preferredHeight(width: 499))
    return SceneWalk(chart.scene(size: size, theme: .light, text: EvenText())).texts.map(\.string)
  }

  @Test("draw the ten largest in their order and say how many more the table has")
  func largest() {
    let plan = PlanChart(
      rows: zip(Self.channels, Self.sizes).map {
        PlanChart.Row(channel: $0, change: -$1, effect: ChartEstimate($1, 0, 2 * $1))
      }, level: 0.9, style: .dollars)
    let share = EffectShareChart(
      rows: zip(Self.channels, Self.sizes).map {
        EffectShareChart.Row(channel: $0, spendShare: $1 / 300, effectShare: 0.001)
      }, style: .dollars)
    for (texts, rows) in [(texts(plan), plan.table.rows), (texts(share), share.table.rows)] {
      #expect(
        texts.filter { $0.hasPrefix("Channel ") } == (5...14).map { "Channel \($0)" })
      #expect(texts.contains("and ten smaller channels, which the tables list"))
      #expect(rows.count == 20)
    }
  }

  @Test("draw all of a dozen")
  func dozen() {
    let plan = PlanChart(
      rows: Self.channels.prefix(12).map {
        PlanChart.Row(channel: $0, change: 1, effect: ChartEstimate(1, 0, 2))
      }, level: 0.9, style: .dollars)
    let names = texts(plan).filter { $0.hasPrefix("Channel ") }
    #expect(names.count == 12)
    #expect(!texts(plan).contains { $0.contains("smaller") })
  }
}
