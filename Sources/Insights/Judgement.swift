/// All that is concluded from a fitted model and its plan.
public struct Judgement: Sendable, Equatable {
  public var grade: Grade
  /// In the data's order.
  public var channels: [ChannelAdvice]
  public var insights: KeyInsights
  public var narrative: Narrative
  /// What could go wrong with the plan; empty without one.
  public var risks: [String]
  /// Whether a plan may be shown: there is one, and the model is fit to act on.
  public var showsPlan: Bool
  /// What is said otherwise than in the report before; `nil` without one.
  public var sinceReport: SinceReport?
  /// What a monitoring report says; `nil` for other reports.
  public var monitoring: Monitoring?

  /// Applies every rule to the evidence.
  public static func make(_ evidence: Evidence) -> Judgement {
    let story = Story(evidence)
    let warnings =
      story.grade.gates
      + story.grade.reasons.filter { $0.verdict != .pass }.map(\.message)
      + WarningCatalogue.all.flatMap { $0.warnings(story.evidence) }
    var judgement = Judgement(
      grade: story.grade,
      channels: evidence.channels.indices.map { index in
        var advice = ChannelAdvice.of(
          index, story.evidence, actionable: story.grade.actionable)
        advice.nextStep = ChannelStep.write(index, story)
        return advice
      },
      insights: KeyInsights(
        headline: DecisionPage.headline(story),
        topChannels: TopChannelsRule.find(story.evidence),
        saturationLevels: SaturationRule.find(story.evidence),
        optimizationOpportunities: OpportunityRule.find(story.moves, story.evidence),
        shifts: ShiftRule.find(story),
        warnings: warnings),
      narrative: NarrativeWriter.write(story), risks: RiskSentences.write(story),
      showsPlan: story.evidence.plan != nil, sinceReport: story.evidence.sinceReport)
    if let numbers = evidence.monitored {
      judgement.tell(Watch(story.evidence, grade: story.grade, numbers: numbers))
    }
    return judgement
  }

  /// Speaks of what moved rather than of what to decide.
  private mutating func tell(_ watch: Watch) {
    let words = MonitoringNarrative(watch: watch, alerts: watch.alerts)
    monitoring = words.monitoring
    narrative = words.write(over: narrative)
    insights.headline = words.headline
  }
}
