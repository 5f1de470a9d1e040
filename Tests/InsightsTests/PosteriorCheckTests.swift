import Insights
import MediaMix
import SampleSummary
import Testing

@Suite("Checks of a Bayesian fit")
struct PosteriorCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var check: String
    var verdict: Verdict
    var change: @Sendable (inout SamplePosterior) -> Void

    init(
      _ name: String, _ check: String, _ verdict: Verdict,
      change: @escaping @Sendable (inout SamplePosterior) -> Void
    ) {
      testDescription = name
      self.check = check
      self.verdict = verdict
      self.change = change
    }
  }

  static let cases = [
    Case("R-hat 1.01", "convergence", .pass) { $0.rhat = 1.01 },
    Case("R-hat 1.02", "convergence", .warning) { $0.rhat = 1.02 },
    Case("R-hat 1.06", "convergence", .fail) { $0.rhat = 1.06 },
    Case("R-hat not a number", "convergence", .fail) { $0.rhat = .nan },
    Case("400 draws in the bulk", "convergence", .pass) { $0.bulkESS = 400 },
    Case("399 draws in the bulk", "convergence", .warning) { $0.bulkESS = 399 },
    Case("99 draws in the bulk", "convergence", .fail) { $0.bulkESS = 99 },
    Case("399 draws in the tails", "convergence", .warning) { $0.tailESS = 399 },
    Case("one divergence", "convergence", .warning) { $0.divergences = 1 },
    Case("40 of 4,000 diverge", "convergence", .warning) { $0.divergences = 40 },
    Case("41 of 4,000 diverge", "convergence", .fail) { $0.divergences = 41 },
    Case("E-BFMI 0.25", "convergence", .warning) { $0.energy = 0.25 },
    Case("E-BFMI 0.1", "convergence", .fail) { $0.energy = 0.1 },
    Case("4 of 156 weeks above 0.7", "pareto-k", .pass) { $0.unreliable = 4 },
    Case("5 of 156 weeks above 0.7", "pareto-k", .warning) { $0.unreliable = 5 },
    Case("20 of 156 weeks above 0.7", "pareto-k", .fail) { $0.unreliable = 20 },
    Case("no channel prior-driven", "prior-driven", .pass) { $0.priorDriven = [] },
    Case("the three largest prior-driven", "prior-driven", .warning) { $0.priorDriven = [0, 1] },
    Case("all prior-driven", "prior-driven", .fail) { $0.priorDriven = Set(0..<8) },
    Case("an experiment 1.9 away", "experiments", .pass) { $0.experiments = [0.3, 1.9] },
    Case("an experiment 2.5 away", "experiments", .warning) { $0.experiments = [-2.5] },
    Case("an experiment 4 away", "experiments", .fail) { $0.experiments = [0.1, 4] },
  ]

  @Test("Each check has its limits", arguments: cases)
  func limits(example: Case) throws {
    var posterior = SamplePosterior()
    example.change(&posterior)
    let grade = judge { $0.posterior = posterior }.grade
    let reason = try #require(grade.reasons.first { $0.check == example.check })
    #expect(reason.verdict == example.verdict)
    #expect(reason.message.hasSuffix("."))
    #expect(grade.actionable == !(example.check == "convergence" && example.verdict == .fail))
  }

  @Test("Chains that did not converge withhold everything, and every page says why")
  func withheld() throws {
    var posterior = SamplePosterior()
    posterior.rhat = 1.31
    let judgement = judge { $0.posterior = posterior }
    #expect(judgement.grade.letter == "F" && !judgement.showsPlan)
    #expect(judgement.channels.allSatisfy { $0.recommendation == .withheld })
    #expect(judgement.narrative.banner?.contains("did not converge (R-hat up to 1.310)") == true)
    #expect(judgement.narrative.pages["trust"]?.lead.contains("did not mix well") == true)
  }

  @Test("The chains are on the trust page, the method in the notes")
  func told() throws {
    let judgement = judge { $0.posterior = SamplePosterior() }
    let lead = try #require(judgement.narrative.pages["trust"]?.lead)
    #expect(lead.contains("4 chains of 1,000 draws each agree: R-hat at most 1.003"))
    #expect(judgement.narrative.notes["method"]?.contains("NUTS") == true)
    #expect(judge().narrative.notes["method"]?.contains("ridge") == true)
  }

  @Test(
    "Agreement by distance",
    arguments: [
      (0.0, Agreement.agrees), (-1, .agrees), (1.5, .differs), (-2, .differs), (2.1, .contradicts),
      (.nan, .contradicts),
    ])
  func agreement(distance: Double, expected: Agreement) {
    #expect(Agreement(distance: distance) == expected)
  }

  @Test("A ridge fit has none of these checks")
  func ridge() {
    let names = Set(judge().grade.reasons.map(\.check))
    #expect(names.isDisjoint(with: ["convergence", "pareto-k", "prior-driven", "experiments"]))
  }
}
