import Budgeting
import Insights
import MarketingData
import MediaMix
import SampleSummary
import Settings
import Testing

@Suite("Media bought by demand")
struct DemandTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var signs: DemandSigns
    var verdict: DemandVerdict
    var breakEven: Double? = 1

    init(
      _ name: String, _ explained: Double, _ follows: Double, _ season: Double, _ movement: Double,
      share: Double, roi: Double, over: Double?, breakEven: Double? = 1, _ verdict: DemandVerdict
    ) {
      testDescription = name
      signs = DemandSigns(
        spendExplained: explained, followsOutcome: follows, seasonShare: season,
        movementShare: movement, contributionShare: share, roi: roi, roiOverOthers: over)
      self.verdict = verdict
      self.breakEven = breakEven
    }
  }

  static let cases = [
    Case(
      "search that follows shoppers", 0.89, 0.72, 0.71, 0.66, share: 0.54, roi: 115, over: 45,
      .likely),
    Case("the same, modest", 0.90, 0.85, 0.83, 0.80, share: 0.83, roi: 10.3, over: 3.9, .likely),
    Case(
      "shoppers that only the season moves", 0.90, 0.25, 0.18, 0.17, share: 0.16, roi: 22,
      over: 8.1, .likely),
    Case(
      "an incredible return alone", 0.3, 0.2, 0.1, 0.1, share: 0.1, roi: 30, over: 12, .likely),
    Case(
      "a return half-way past belief", 0.3, 0.2, 0.1, 0.1, share: 0.1, roi: 15, over: 5, .possible),
    Case(
      "search planned around the season", 0.87, 0.30, 0.40, 0.21, share: 0.07, roi: 3, over: 1.8,
      .none),
    Case(
      "planned around the season and doing well", 0.90, 0.29, 0.58, 0.33, share: 0.14, roi: 5,
      over: 2.8, .possible),
    Case("always on", 0.2, 0.3, 0.02, 0.05, share: 0.05, roi: 2, over: 1, .none),
    Case("flighted", 0.2, 0.55, 0.05, 0.2, share: 0.06, roi: 2.4, over: 1.4, .none),
    Case(
      "every sign but an ordinary return", 0.95, 0.9, 0.8, 0.8, share: 0.3, roi: 3, over: 1.5,
      .possible),
    Case("a small e-mail list", 0.1, 0.1, 0, 0.01, share: 0.01, roi: 12, over: 5, .none),
    Case(
      "a thin margin earns its returns", 0.9, 0.6, 0.2, 0.2, share: 0.2, roi: 20, over: 2,
      breakEven: 10, .none),
    Case(
      "a count that only one channel brings", 0.9, 0.8, 0.7, 0.7, share: 0.6, roi: 0.4, over: 20,
      breakEven: nil, .likely),
  ]

  @Test("Each pattern has its verdict", arguments: cases)
  func verdicts(example: Case) {
    let score = example.signs.score(breakEven: example.breakEven)
    #expect(example.signs.verdict(breakEven: example.breakEven) == example.verdict, "\(score)")
    #expect((0...1).contains(score))
  }

  @Test(
    "Spend that follows shoppers is found, whatever moves them",
    arguments: [
      (0.25, 0.08, 90.0), (0, 0.12, 90), (0.3, 0.03, 90), (0.25, 0.08, 30), (0.2, 0.1, 15),
    ]
  )
  func worlds(season: Double, shocks: Double, roi: Double) {
    let world = DemandWorld(season: season, shocks: shocks, spend: 0.5 / roi, roi: roi)
    let review = DemandReview.make(world.make(), breakEven: 1)
    #expect(review.channels.map(\.verdict) == [.likely, .none, .none])
    #expect(review.doubted == [0])
  }

  @Test("The sample's own channels show no sign of it")
  func ordinary() {
    let review = DemandReview.make(SampleSummary.analysis().make(), breakEven: 1)
    #expect(review.channels.allSatisfy { $0.verdict == .none && $0.score < 0.3 })
  }

  @Test("Most of media's effect in doubt is a gate; a part of it is a C at best")
  func grade() throws {
    let most = DemandWorld().judgement()
    #expect(most.grade.letter == "F" && most.narrative.banner?.contains("bought by demand") == true)
    #expect(most.channels.allSatisfy { $0.recommendation == .withheld })
    let part = DemandWorld(spend: 0.004, roi: 18).judgement()
    #expect(part.grade.actionable && ["C", "D"].contains(part.grade.letter))
    #expect(part.channels[0].recommendation == .test)
    let advice = part.channels[0].advice
    #expect(advice.contains("upper bound") && advice.contains("data.demand"))
    #expect(advice.contains("model.lift_tests"))
    #expect(part.insights.warnings.contains(advice))
  }

  @Test("What is uncertain is widened: from nothing, and media as if without it")
  func widened() throws {
    let analysis = DemandWorld(spend: 0.004, roi: 18).make()
    let evidence = Evidence(analysis: analysis, outlook: nil, configuration: Configuration())
    let (before, after) = (analysis.channels[0].whole, evidence.analysis.channels[0].whole)
    #expect(after.roi?.lower == 0 && after.contribution.lower == 0)
    #expect(after.contribution.mean == before.contribution.mean)
    #expect(after.roi?.upper == before.roi?.upper)
    let rest = zip(analysis.media.whole.contributionDraws, before.contributionDraws).map { $0 - $1 }
    let least = Estimate(draws: rest, interval: 0.9).lower
    #expect(evidence.analysis.media.whole.contribution.lower == least)
    #expect(evidence.chances.returnAbove[0] == nil && evidence.chances.mediaAbove == nil)
    #expect(evidence.chances.bestReturn[0] == 0)
    #expect(evidence.analysis.channels[1].whole.roi == analysis.channels[1].whole.roi)
  }

  @Test("The planner is told to leave the channel alone, unless the user set limits for it")
  func held() throws {
    let analysis = DemandWorld().make()
    let doubted = DemandReview.make(analysis, breakEven: 1).doubted
    #expect(doubted == [0])
    let kept = doubted.map { analysis.channels[$0].name }
    let spend = analysis.channels[0].recent.spend
    func planned(_ settings: BudgetSettings) throws -> Double? {
      try Planner.outlook(analysis, settings: settings, kept: kept, threads: 1)?.plan.channels
        .first { $0.channel == kept[0] }?.recommended
    }
    var settings = BudgetSettings()
    #expect(try planned(settings) == spend)
    settings.total = 1.2 * analysis.media.recent.spend
    #expect(abs(try #require(try planned(settings)) / spend - 1.2) < 1e-12)
    settings.constraints[kept[0]] = SpendLimits(min: 1, max: 0.5 * spend)
    #expect(try #require(try planned(settings)) <= 0.5 * spend)
  }

  @Test("A measure of demand takes the signs away, and is named")
  func adjusted() throws {
    var analysis = DemandWorld(roi: 2).make()
    let shoppers = analysis.dataset.outcome.values
    analysis.dataset.demand = [
      DemandSeries(
        series: Series(name: "searches", values: shoppers), channels: [analysis.channels[0].name])
    ]
    let evidence = Evidence(analysis: analysis, outlook: nil, configuration: Configuration())
    let finding = evidence.demand.channels[0]
    #expect(finding.verdict == .none && finding.adjustedBy == ["searches"])
    #expect(abs(finding.signs.followsOutcome) < 0.2)
    #expect(evidence.demandMessage(0)?.contains("adjusted for demand by searches") == true)
    #expect(evidence.demandMessage(1) == nil)
  }

  @Test("Still found where the measure does not explain it, and the text says so")
  func stillFound() throws {
    var analysis = DemandWorld().make()
    let flat = analysis.dataset.outcome.values.indices.map { Double($0 % 7) }
    analysis.dataset.demand = [
      DemandSeries(series: Series(name: "visits", values: flat), channels: [])
    ]
    let evidence = Evidence(analysis: analysis, outlook: nil, configuration: Configuration())
    #expect(evidence.demand.channels[0].verdict == .likely)
    #expect(evidence.demandMessage(0)?.contains("even with visits in the model") == true)
  }

  @Test("Data without a season, spend or movement have no signs")
  func degenerate() {
    var analysis = SampleSummary.analysis(channels: 2, periods: 26).make()
    analysis.dataset.outcome.values = Array(repeating: 5, count: 26)
    analysis.dataset.channels[0].spend = Array(repeating: 0, count: 26)
    let review = DemandReview.make(analysis, breakEven: 1)
    #expect(review.channels.allSatisfy { $0.score.isFinite && $0.verdict != .likely })
  }
}
