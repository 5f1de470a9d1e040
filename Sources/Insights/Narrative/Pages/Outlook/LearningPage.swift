import Budgeting
import MediaMix
import Wording

/// What should be tested next?
enum LearningPage {
  static func write(_ story: Story) -> PageText? {
    let rows = story.evidence.told?.sensitivities ?? []
    guard !rows.isEmpty else { return nil }
    return PageText(
      tab: "Learning", question: "What should we test next?", headline: headline(story, rows),
      lead: lead(story, rows))
  }

  /// Whether knowing a thing is worth a two-hundredth of what media brings.
  static func matters(_ row: PlanSensitivity, _ story: Story) -> Bool {
    let size = abs(story.evidence.plan?.current.response.mean ?? 0)
    return row.valueOfKnowing > Moves.negligible * size
  }

  private static func headline(_ story: Story, _ rows: [PlanSensitivity]) -> String {
    guard let first = rows.first, matters(first, story) else {
      return "No single unknown would change the plan much."
    }
    let name = Words.clipped(PlainName.of(first.channel), to: 22)
    let value = story.evidence.style.outcome(first.valueOfKnowing)
    return Headline.fitting([
      "Test \(name) next: knowing its \(first.cause.word) is worth up to \(value).",
      "Test \(name) next.",
    ])
  }

  private static func lead(_ story: Story, _ rows: [PlanSensitivity]) -> String {
    let evidence = story.evidence
    guard let first = rows.first else { return "" }
    let estimate =
      switch first.cause {
      case .returns: evidence.roi(first.estimate)
      case .decay:
        "\(evidence.style.decimal(first.estimate.mean, places: 2)) (\(evidence.level) interval \(evidence.style.decimal(first.estimate.lower, places: 2))–\(evidence.style.decimal(first.estimate.upper, places: 2)))"
      case .saturation: "not yet settled"
      }
    let now = first.cause == .saturation ? "" : ", now \(estimate)"
    return
      "The \(first.cause.word) of **\(PlainName.markdown(first.channel))**\(now), alone explains \(evidence.style.percent(first.varianceShare, places: 0)) of the doubt about the plan’s gain. What knowing it is worth is the gain of the plan that would then be made, over this one’s: the most that a test may cost."
  }
}
