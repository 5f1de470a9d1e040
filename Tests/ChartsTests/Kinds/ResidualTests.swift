import Charts
import Drawing
import Testing

@Suite struct ResidualTests {
  private func walk(_ chart: any Chart, width: Double = 499) -> SceneWalk {
    SceneWalk(
      chart.scene(
        size: Size(width, chart.preferredHeight(width: width)), theme: .light, text: EvenText()))
  }

  @Test func namesTheLargestResidualsByTheirDay() {
    let chart = Bench.time(156)
    let texts = walk(chart).texts.map(\.string)
    #expect(texts.contains("30\u{A0}Sep\u{A0}2024"))
    #expect(chart.table.rows.first { $0[0] == "2024-09-30" }?[2] == "yes")
    #expect(walk(chart).hints.contains("30\u{A0}Sep\u{A0}2024: +3.9 deviations"))
  }

  @Test func leavesOutPeriodsWithoutAResidual() {
    var chart = Bench.time(30)
    chart.residuals[4] = nil
    chart.residuals[5] = .nan
    #expect(chart.table.rows.count == 28)
    #expect(walk(chart).coordinates.allSatisfy { $0.isFinite })
  }

  /// A scene without a mark for each of 1,500 periods would lie; one with a shape for each would be heavy.
  @Test func drawsManyPeriodsAsFewPaths() {
    for chart in [Bench.time(1_500, .daily), Bench.fitted(1_500), Bench.quantiles(1_500)]
      as [any Chart]
    {
      let walk = walk(chart)
      #expect(walk.paths.count < 150)
      #expect(walk.paths.contains { $0.elements.count > 1_400 })
    }
  }

  @Test func keepsTheAxisOfResidualsSymmetric() {
    let zero = walk(Bench.time(30)).texts.first { $0.string == "0" }?.position.y
    let above = walk(Bench.time(30)).texts.first { $0.string == "+2" }?.position.y
    let below = walk(Bench.time(30)).texts.first { $0.string == "−2" }?.position.y
    guard let zero, let above, let below else {
      Issue.record("an axis label is missing")
      return
    }
    #expect(abs((below - zero) - (zero - above)) < 1e-9)
  }

  @Test func namesTheSmoothLineOnlyWhereThereIsOne() {
    #expect(walk(Bench.fitted(156)).texts.contains { $0.string == "running mean" })
    var bare = Bench.fitted(156)
    bare.smooth = []
    #expect(!walk(bare).texts.contains { $0.string == "running mean" })
  }

  @Test func namesTheLagsBeyondTheBound() {
    let walk = walk(Bench.autocorrelation(30))
    #expect(walk.texts.filter { $0.string == "95% bound ±0.16" }.count == 2)
    let chart = Bench.autocorrelation(30)
    let beyond = chart.table.rows.filter { $0[4] == "yes" }
    #expect(beyond.contains { $0[1] == "1" } && beyond.contains { $0[1] == "26" })
  }

  @Test func judgesNoLagWithoutABound() {
    #expect(Bench.autocorrelation(4, bound: nil).table.rows.allSatisfy { $0[4] == "no" })
  }

  @Test func marksThePeriodsAboveTheThreshold() {
    let chart = Bench.influence(156)
    let texts = walk(chart).texts.map(\.string)
    #expect(texts.contains("4 / periods"))
    #expect(texts.contains("30\u{A0}Sep\u{A0}2024"))
    let above = chart.table.rows.filter { $0[2] == "yes" }.count
    #expect(above == 1)
    #expect(chart.distances.filter { ($0 ?? 0) > 4 / 156.0 }.count == above)
  }
}
