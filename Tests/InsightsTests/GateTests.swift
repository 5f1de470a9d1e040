import Insights
import MediaMix
import SampleSummary
import Testing

@Suite("Gates")
struct GateTests {
  static let failing: [@Sendable (inout SampleAnalysis) -> Void] = [
    { $0.quality = SampleSummary.failedQuality },
    { $0.level = -2_000_000 },
    { $0.level = -150_000 },
    {
      $0.quality = Quality(
        inSample: Accuracy(r2: 0.1, mape: 0.5, wmape: 0.5, rmse: 1, mae: 1),
        holdout: Accuracy(r2: -0.2, mape: 0.6, wmape: 0.6, rmse: 1, mae: 1), holdoutCoverage: 0.1,
        adjustedR2: nil, durbinWatson: 0.3, ljungBoxP: 0, jarqueBeraP: 0,
        varianceInflation: [
          NamedValue(name: "TV", value: 30), NamedValue(name: "Radio", value: 25),
        ], negativeBaseline: 0.4, periodsPerParameter: 1)
    },
  ]

  @Test("A failed gate withholds every recommendation, action and plan", arguments: failing)
  func withheld(change: @Sendable (inout SampleAnalysis) -> Void) {
    let judgement = judge(change)
    #expect(judgement.grade.letter == "F")
    #expect(!judgement.grade.actionable && !judgement.grade.gates.isEmpty)
    #expect(judgement.channels.allSatisfy { $0.recommendation == .withheld })
    #expect(judgement.narrative.actions.isEmpty)
    #expect(judgement.narrative.planFigures.isEmpty)
    #expect(judgement.insights.optimizationOpportunities.isEmpty)
    #expect(!judgement.showsPlan && judgement.risks.isEmpty)
    #expect(judgement.narrative.banner?.hasPrefix("No recommendation is made.") == true)
    for page in judgement.narrative.pages.values {
      #expect(!page.headline.hasPrefix("Move") && !page.lead.contains("likely to gain"))
      #expect(!page.lead.contains(" moved from "))
    }
  }

  @Test("A model that passes has neither banner nor gate")
  func passing() {
    let judgement = judge()
    #expect(judgement.narrative.banner == nil)
    #expect(judgement.showsPlan)
    #expect(judgement.narrative.actions.count == 3)
  }

  @Test("A negative R² on quiet weeks alone does not withhold anything")
  func quietQuarter() {
    let judgement = judge { $0.quality.holdout?.r2 = -3 }
    #expect(judgement.grade.actionable)
  }
}
