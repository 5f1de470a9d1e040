import Charts
import Drawing
import Testing

@Suite struct FitTests {
  private func hints(_ chart: FitChart) -> [String] {
    SceneWalk(chart.scene(size: Size(499, 214), theme: .light, text: EvenText())).hints
  }

  @Test func judgesHeldOutPeriodsByTheirOwnPredictions() {
    let chart = Orchard.fit()
    let last = chart.table.rows[chart.starts.count - 1]
    let expected = (chart.holdout?.expected.last ?? 0) / 1e6
    #expect(abs((Double(last[2]) ?? 0) - expected) < 0.006)
    #expect(chart.table.rows.filter { $0[5] == "yes" }.count == 13)
  }

  @Test func marksThePeriodsOutsideTheirInterval() {
    let chart = Orchard.fit()
    let outside = chart.table.rows.filter { $0[4] == "no" }.count
    #expect(outside > 0)
    #expect(hints(chart).filter { $0.hasSuffix("outside the interval") }.count == outside)
  }

  /// A thousand tooltips would outweigh the page; one probe reads the points from the table.
  @Test func drawsLongSeriesAsTwoPaths() {
    #expect(hints(Orchard.fit(periods: 1_000, frequency: .daily)).count == 1)
  }

  @Test func saysWhenTheAxisDoesNotStartAtZero() {
    let chart = Orchard.fit(periods: 36, frequency: .monthly, width: 100_000)
    let walk = SceneWalk(
      chart.scene(size: Size(499, 214), theme: .light, text: EvenText()))
    #expect(walk.texts.contains { $0.string.contains("does not start at zero") })
  }
}
