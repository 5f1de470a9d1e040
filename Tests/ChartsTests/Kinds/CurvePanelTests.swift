import Charts
import Testing

@Suite struct CurvePanelTests {
  @Test func splitsTheCurveWhereObservedSpendEnds() throws {
    let panel = Orchard.curve(0)
    let curve = CurvePanel(panel)
    let joint = try #require(curve.observed.last)
    #expect(abs(joint.spend - panel.observedMaximum) < 1e-6)
    #expect(curve.beyond.first == joint)
    #expect(curve.beyond.allSatisfy { $0.spend >= panel.observedMaximum })
  }

  @Test(arguments: 0..<8) func coversTheAxisWithStretchesInTurn(index: Int) throws {
    let panel = Orchard.curve(index)
    let stretches = CurvePanel(panel).stretches(breakEven: 1)
    #expect(stretches.first?.start == panel.points.first?.spend)
    #expect(stretches.last?.end == panel.points.last?.spend)
    for (first, second) in zip(stretches, stretches.dropFirst()) {
      #expect(first.end == second.start)
      #expect(first.isOver != second.isOver)
    }
  }

  @Test func findsWhereTheNextUnitOnlyEarnsItsCost() throws {
    let points = [(0.0, 3.0), (10, 1.5), (20, 0.5)].map {
      ResponseCurvesChart.Point(
        spend: $0.0, response: $0.0, lower: 0, upper: 0, marginalReturn: $0.1)
    }
    var panel = Orchard.curve(0)
    panel.points = points
    let stretches = CurvePanel(panel).stretches(breakEven: 1)
    #expect(stretches.map(\.isOver) == [true, false])
    #expect(stretches[0].end == 15)
  }

  @Test func readsTheCurveBetweenItsPoints() {
    var panel = Orchard.curve(0)
    panel.points = [(0.0, 0.0), (10, 4), (20, 6)].map {
      ResponseCurvesChart.Point(
        spend: $0.0, response: $0.1, lower: 0, upper: 0, marginalReturn: 0)
    }
    let curve = CurvePanel(panel)
    #expect(curve.response(at: 5) == 2)
    #expect(curve.response(at: 20) == 6)
    #expect(curve.response(at: 21) == nil)
  }

  /// A channel far more uncertain than large would otherwise be drawn as a flat line.
  @Test func cutsABandFarWiderThanItsCurve() {
    var panel = Orchard.curve(0)
    for index in panel.points.indices { panel.points[index].upper *= 100 }
    let curve = panel.points.map(\.response).max() ?? 0
    #expect(CurvePanel(panel).responseDomain.upperBound <= 3 * max(curve, panel.currentResponse))
  }
}
