import Budgeting
import Insights
import MediaMix
import SampleSummary
import Settings
import Testing

/// What a sample of the usual channels is judged to be.
func judge(
  _ change: (inout SampleAnalysis) -> Void = { _ in }, plan: Bool = true,
  configuration: Configuration = Configuration()
) -> Judgement {
  var sample = SampleSummary.analysis()
  change(&sample)
  return Judgement.make(
    Evidence(
      analysis: sample.make(), outlook: plan ? Outlook(plan: SamplePlan(sample).make()) : nil,
      configuration: configuration))
}

@Suite("The grade")
struct RubricTests {
  struct Case: Sendable {
    var name: String
    var check: String
    var verdict: Verdict
    var change: @Sendable (inout Quality) -> Void
  }

  static let cases = [
    Case(name: "error 10 %", check: "holdout-error", verdict: .pass) { $0.holdout?.mape = 0.10 },
    Case(name: "error 15 %", check: "holdout-error", verdict: .warning) {
      $0.holdout?.mape = 0.15; $0.holdout?.wmape = 0.15
    },
    Case(name: "error 25 %", check: "holdout-error", verdict: .fail) {
      $0.holdout?.mape = 0.25; $0.holdout?.wmape = 0.25
    },
    Case(name: "MAPE inflated by tiny periods", check: "holdout-error", verdict: .pass) {
      $0.holdout?.mape = 3; $0.holdout?.wmape = 0.05
    },
    Case(name: "no holdout", check: "holdout-error", verdict: .warning) { $0.holdout = nil },
    Case(name: "R² 0.3", check: "holdout-fit", verdict: .pass) { $0.holdout?.r2 = 0.3 },
    Case(name: "negative R² with a small error", check: "holdout-fit", verdict: .warning) {
      $0.holdout?.r2 = -0.4
    },
    Case(name: "negative R² with a large error", check: "holdout-fit", verdict: .fail) {
      $0.holdout?.r2 = -0.4; $0.holdout?.mape = 0.2; $0.holdout?.wmape = 0.2
    },
    Case(name: "10 of 13 inside", check: "holdout-coverage", verdict: .pass) {
      $0.holdoutCoverage = 10.0 / 13
    },
    Case(name: "8 of 13 inside", check: "holdout-coverage", verdict: .warning) {
      $0.holdoutCoverage = 8.0 / 13
    },
    Case(name: "4 of 13 inside", check: "holdout-coverage", verdict: .fail) {
      $0.holdoutCoverage = 4.0 / 13
    },
    Case(name: "R² 0.79", check: "fit", verdict: .warning) { $0.inSample.r2 = 0.79 },
    Case(name: "R² 0.4", check: "fit", verdict: .fail) { $0.inSample.r2 = 0.4 },
    Case(name: "DW 2.5", check: "autocorrelation", verdict: .pass) { $0.durbinWatson = 2.5 },
    Case(name: "DW 1.2", check: "autocorrelation", verdict: .warning) { $0.durbinWatson = 1.2 },
    Case(name: "DW 0.4", check: "autocorrelation", verdict: .fail) { $0.durbinWatson = 0.4 },
    Case(name: "Ljung–Box p 1e-9", check: "residual-pattern", verdict: .warning) {
      $0.ljungBoxP = 1e-9
    },
    Case(name: "baseline negative in 10 %", check: "baseline", verdict: .warning) {
      $0.negativeBaseline = 0.1
    },
    Case(name: "baseline negative in 30 %", check: "baseline", verdict: .fail) {
      $0.negativeBaseline = 0.3
    },
    Case(name: "VIF 5", check: "overlap", verdict: .pass) {
      $0.varianceInflation = [NamedValue(name: "TV", value: 5), NamedValue(name: "CTV", value: 2)]
    },
    Case(name: "VIF 11", check: "overlap", verdict: .fail) {
      $0.varianceInflation = [NamedValue(name: "TV", value: 11), NamedValue(name: "CTV", value: 9)]
    },
    Case(name: "2 periods a parameter", check: "enough-data", verdict: .warning) {
      $0.periodsPerParameter = 2
    },
    Case(name: "1 period a parameter", check: "enough-data", verdict: .fail) {
      $0.periodsPerParameter = 1
    },
  ]

  @Test("Each check has its limits", arguments: cases)
  func check(example: Case) throws {
    let judgement = judge { example.change(&$0.quality) }
    let reason = try #require(judgement.grade.reasons.first { $0.check == example.check })
    #expect(reason.verdict == example.verdict, "\(example.name)")
    #expect(reason.message.hasSuffix("."))
    #expect(!reason.valueText.isEmpty && !reason.thresholdText.isEmpty)
  }

  @Test("A check whose question does not arise does not count")
  func absent() {
    let judgement = judge {
      $0.quality.holdout = nil
      $0.quality.holdoutCoverage = nil
      $0.quality.durbinWatson = nil
      $0.heldOut = 0
    }
    let names = Set(judgement.grade.reasons.map(\.check))
    #expect(!names.contains("holdout-fit") && !names.contains("autocorrelation"))
    #expect(names.contains("holdout-error"))
  }

  @Test("A failure keeps the best letter away, whatever the score")
  func failureIsNoA() {
    let judgement = judge { $0.quality.varianceInflation[0].value = 40 }
    #expect(judgement.grade.failed == 1)
    #expect(judgement.grade.letter == "B")
  }

  @Test("A better value never gives a lower score", arguments: [0.02, 0.1, 0.15, 0.2, 0.3])
  func monotone(error: Double) {
    func score(_ error: Double) -> Double {
      judge {
        $0.quality.holdout?.mape = error
        $0.quality.holdout?.wmape = error
      }.grade.score
    }
    #expect(score(error) >= score(error + 0.05))
  }

  @Test("The counts are those of the reasons")
  func counts() {
    let grade = judge().grade
    #expect(grade.passed + grade.warned + grade.failed == grade.reasons.count)
    #expect(grade.reasons.count { $0.verdict == .warning } == grade.warned)
    #expect(grade.actionable && grade.gates.isEmpty)
  }
}
