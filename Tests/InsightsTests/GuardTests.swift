import Budgeting
import Insights
import MediaMix
import SampleSummary
import Settings
import Testing

/// Two channels whose returns are the given ones.
private func pair(_ first: Double, _ second: Double, spread: Double) -> [SampleChannel] {
  [
    SampleChannel(name: "Search", weekly: 100_000, roi: first, level: 0.3, spread: spread),
    SampleChannel(name: "Radio", weekly: 100_000, roi: second, level: 0.3, spread: spread),
  ]
}

@Suite("Guards on what may be said")
struct GuardTests {
  @Test("The most is only said when the draws are sure; else among the highest")
  func best() {
    let sure =
      judge { $0.channels = pair(3, 1, spread: 0.1) }.narrative.pages["returns"]?.lead ?? ""
    #expect(sure.contains("Search returned the most per $1"))
    let unsure =
      judge { $0.channels = pair(2.1, 2, spread: 0.3) }.narrative.pages["returns"]?.lead ?? ""
    #expect(unsure.contains("Search is among the highest"))
    #expect(unsure.contains("no single channel can be named best"))
    #expect(!unsure.contains("the most"))
  }

  @Test("Probabilities of being first sum to one, and agree with a count by hand")
  func chances() {
    var sample = SampleSummary.analysis()
    sample.channels = pair(2.1, 2, spread: 0.3)
    let analysis = sample.make()
    let chances = Evidence(analysis: analysis, outlook: nil, configuration: Configuration()).chances
    #expect(abs(chances.bestReturn.reduce(0, +) - 1) < 1e-12)
    let (search, radio) = (analysis.channels[0].whole, analysis.channels[1].whole)
    let wins = zip(search.contributionDraws, radio.contributionDraws).count {
      $0 / search.spend > $1 / radio.spend
    }
    #expect(chances.bestReturn[0] == Double(wins) / Double(SampleAnalysis.drawCount))
  }

  @Test("A gain that is not likely is not promised")
  func unlikelyGain() throws {
    var sample = SampleSummary.analysis()
    sample.channels = pair(1.6, 1.5, spread: 0.9)
    var plan = SamplePlan(sample).make()
    plan.gainDraws = plan.gainDraws.enumerated().map { $0.offset % 10 < 6 ? 1e6 : -8e5 }
    plan.probabilityOfGain = 0.6
    plan.gain = Estimate(
      mean: 2.8e5, median: 1e6, lower: -8e5, upper: 1e6, innerLower: -8e5, innerUpper: 1e6)
    let judgement = Judgement.make(
      Evidence(
        analysis: sample.make(), outlook: Outlook(plan: plan), configuration: Configuration()))
    let decision = try #require(judgement.narrative.pages["decision"])
    #expect(decision.headline.hasPrefix("Test before moving"))
    #expect(decision.lead.contains("only 60% likely to gain"))
    let page = try #require(judgement.narrative.pages["plan"])
    #expect(page.headline.contains("may have brought"))
    #expect(!page.headline.contains("would"))
    for action in judgement.narrative.actions { #expect(action.title.hasPrefix("Test")) }
  }

  @Test("A gain of next to nothing is called close to the best")
  func negligible() throws {
    let judgement = judge { $0.channels = pair(2, 2, spread: 0.2) }
    let decision = try #require(judgement.narrative.pages["decision"])
    #expect(decision.headline.hasPrefix("Keep the current split"))
    #expect(judgement.insights.optimizationOpportunities.isEmpty)
  }

  @Test(
    "Tiers follow the interval against break-even",
    arguments: [
      (1.2, 1.5, 1.9, Recommendation.scale), (0.9, 1.4, 2.0, .test), (0.5, 0.9, 1.3, .hold),
      (0.2, 0.5, 0.8, .reduce), (1.004, 1.5, 2.0, .test), (0.2, 0.5, 0.996, .hold),
    ])
  func tiers(lower: Double, mean: Double, upper: Double, tier: Recommendation) {
    let spread = Estimate(
      mean: mean, median: mean, lower: lower, upper: upper, innerLower: mean, innerUpper: mean)
    var sample = SampleSummary.analysis()
    sample.channels = pair(mean, 1, spread: 0.1)
    var analysis = sample.make()
    analysis.channels[0].whole.roi = spread
    let judgement = Judgement.make(
      Evidence(analysis: analysis, outlook: nil, configuration: Configuration()))
    #expect(judgement.channels[0].recommendation == tier)
  }

  @Test("A margin raises break-even")
  func margin() {
    var configuration = Configuration()
    configuration.budget.margin = 0.25
    let judgement = judge({ $0.channels = pair(2.5, 1, spread: 0.1) }, configuration: configuration)
    #expect(judgement.channels[0].recommendation == .reduce)
    #expect(judgement.narrative.notes["break_even"]?.contains("$4.00") == true)
    #expect(judgement.narrative.notes["break_even"]?.contains("25%") == true)
  }

  @Test(
    "Saturation zones",
    arguments: [
      (0.0, SaturationZone.underinvested), (0.349, .underinvested), (0.35, .efficient),
      (0.65, .saturating), (0.85, .saturated), (1.0, .saturated),
    ])
  func zones(level: Double, zone: SaturationZone) {
    #expect(SaturationZone(level: level) == zone)
  }
}
