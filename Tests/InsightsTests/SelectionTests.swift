import Budgeting
import Insights
import MediaMix
import SampleSummary
import Settings
import Testing

/// A plan chosen as the best of many looks better than it is.
@Suite("Gains after selection")
struct SelectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var probability: Double
    var overstatement: Double?
    var decision: String
    var plan: String
    /// Part of the decision's lead.
    var lead: String

    var testDescription: String { "\(probability), \(overstatement ?? 0)" }
  }

  /// The gain is always +$2.00M.
  static let cases: [Case] = [
    Case(
      probability: 0.95, overstatement: nil, decision: "Move ",
      plan: "would have brought $2.00M more", lead: "95% likely to gain"),
    Case(
      probability: 0.95, overstatement: 0, decision: "Move ",
      plan: "would have brought $2.00M more", lead: "95% likely to gain"),
    Case(
      probability: 0.95, overstatement: 9e5, decision: "Move ",
      plan: "would have brought $2.00M more", lead: "Expect about +$1.10M"),
    Case(
      probability: 0.95, overstatement: 1e6, decision: "Test before moving ",
      plan: "may have brought $1.00M more", lead: "**expect +$1.00M**"),
    Case(
      probability: 0.95, overstatement: 1.9e6, decision: "Test before moving ",
      plan: "may have brought $100K more", lead: "**expect +$100K**"),
    Case(
      probability: 0.7, overstatement: 5e5, decision: "Test before moving ",
      plan: "may have brought $1.50M more", lead: "only 70% likely to gain"),
    Case(
      probability: 0.95, overstatement: 2e6,
      decision: "The current split is as good as the data can tell",
      plan: "The current split is as good as the data can tell", lead: "nothing is left to expect"),
    Case(
      probability: 0.95, overstatement: 3e6,
      decision: "The current split is as good as the data can tell",
      plan: "The current split is as good as the data can tell", lead: "nothing is left to expect"),
  ]

  private func judgement(_ example: Case) -> Judgement {
    let sample = SampleSummary.analysis()
    var plan = SamplePlan(sample).make()
    plan.gain = Estimate(
      mean: 2e6, median: 2e6, lower: -1e6, upper: 5e6, innerLower: 1e6, innerUpper: 3e6)
    plan.probabilityOfGain = example.probability
    plan.overstatement = example.overstatement
    return Judgement.make(
      Evidence(
        analysis: sample.make(), outlook: Outlook(plan: plan), configuration: Configuration()))
  }

  @Test("The verdict follows what is left of the gain", arguments: cases)
  func verdict(example: Case) throws {
    let narrative = judgement(example).narrative
    let decision = try #require(narrative.pages["decision"])
    #expect(decision.headline.hasPrefix(example.decision), "\(decision.headline)")
    #expect(decision.headline.count <= 85)
    #expect(decision.lead.contains(example.lead), "\(decision.lead)")
    let plan = try #require(narrative.pages["plan"])
    #expect(plan.headline.contains(example.plan), "\(plan.headline)")
  }

  @Test(
    "The stated gain and its interval stay; the correction stands beside them", arguments: cases)
  func beside(example: Case) throws {
    let narrative = judgement(example).narrative
    let figure = try #require(narrative.keyFigures.last)
    #expect(figure.text == "+$2.00M" && figure.interval == "90%: −$1.00M to +$5.00M")
    let lead = try #require(narrative.pages["plan"]?.lead)
    #expect(lead.contains("+$2.00M (90% interval −$1.00M to +$5.00M)"))
    let isCorrected = (example.overstatement ?? 0) > 0
    #expect(lead.contains("looks better than it is") == isCorrected, "\(lead)")
    #expect(figure.note.contains("expect") == isCorrected)
  }

  @Test("A promise that is mostly owed to the choice is made nowhere", arguments: cases)
  func actions(example: Case) {
    guard (example.overstatement ?? 0) >= 1e6 else { return }
    for action in judgement(example).narrative.actions {
      #expect(action.title.hasPrefix("Test") || action.title.hasPrefix("Keep"), "\(action.title)")
    }
  }

  @Test("A plan made for profit states its overstatement in profit")
  func profit() {
    var plan = SamplePlan(SampleSummary.analysis()).make()
    plan.overstatement = 1e5
    plan.objective = .profit
    plan.breakEven = 2.5
    #expect(plan.outcomeOverstatement == 2.5e5)
  }
}
