import Budgeting
import MediaMix
import Settings
import Testing

@Suite("Response curves")
struct ResponseCurveTests {
  @Test("points are exact, rise with spend and reach half beyond what is known", arguments: 0..<6)
  func exact(seed: Int) throws {
    let (analysis, plan) = try PlanContentTests.plan(seed: seed)
    for (index, curve) in plan.curves.enumerated() {
      let response = analysis.windowResponse(channel: index)
      #expect(curve.points.count == 40)
      #expect(curve.points[0].spend == 0)
      let top = 1.5 * max(curve.currentSpend, curve.observedMaximum)
      #expect(abs((curve.points.last?.spend ?? 0) - top) < 1e-9 * top)
      for point in curve.points {
        let mean = response.mean(at: point.spend / curve.currentSpend)
        #expect(abs(point.response - mean.response) <= 1e-9 * max(1, mean.response))
        let slope = mean.derivative / curve.currentSpend
        #expect(abs(point.marginalROI - slope) <= 1e-9 * max(1, slope))
        #expect(point.lower <= point.upper)
        #expect(point.extrapolated == (point.spend > curve.observedMaximum))
      }
      for (near, far) in zip(curve.points, curve.points.dropFirst()) {
        #expect(far.response >= near.response)
      }
    }
  }

  @Test("observed spend is that of windows and quarters of the past")
  func observed() throws {
    // 60 weeks: the first 8 at 300, the rest at 100; four whole quarters back from the end.
    let spend = (0..<60).map { $0 < 8 ? 300.0 : 100 }
    let analysis = sampleAnalysis([
      SampleChannel(name: "a", spend: spend), SampleChannel(name: "b", spend: spend.reversed()),
    ])
    let plan = try #require(try Planner.plan(analysis, settings: BudgetSettings(), threads: 1))
    #expect(plan.curves[0].observedMaximum == 8 * 300 + 44 * 100)
    #expect(plan.curves[0].currentSpend == 5_200)
    #expect(plan.curves[0].observed == [5_200, 5_200, 5_200, 5_200])
    #expect(plan.curves[1].observed == [5_200, 5_200, 5_200, (8 * 300 + 5 * 100) * 4])
  }
}
