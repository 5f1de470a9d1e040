import Budgeting
import MediaMix
import Wording

/// What should be tested next?
enum LearningPage {
  static func write(_ story: Story) -> PageText? {
    let rows = story.evidence.told?.sensitivities ?? []
    guard !rows.isEmpty else { return nil }
    return PageText(
      tab: story.say("Learning"), question: story.say("What should we test next?"),
      headline: headline(story, rows), lead: lead(story, rows))
  }

  /// Whether knowing a thing is worth a two-hundredth of what media brings.
  static func matters(_ row: PlanSensitivity, _ story: Story) -> Bool {
    let size = abs(story.evidence.plan?.current.response.mean ?? 0)
    return row.valueOfKnowing > Moves.negligible * size
  }

  private static func headline(_ story: Story, _ rows: [PlanSensitivity]) -> String {
    guard let first = rows.first, matters(first, story) else {
      return story.say("No single unknown would change the plan much.")
    }
    let name = PlainName.short(first.channel)
    let value = story.evidence.style.outcome(first.valueOfKnowing)
    let worth: Phrase =
      switch first.cause {
      case .returns: Phrase("Test \(name) next: knowing its return is worth up to \(value).")
      case .decay: Phrase("Test \(name) next: knowing its decay is worth up to \(value).")
      case .saturation:
        Phrase("Test \(name) next: knowing its saturation is worth up to \(value).")
      }
    return Headline.fitting([worth, "Test \(name) next."], story.evidence)
  }

  private static func lead(_ story: Story, _ rows: [PlanSensitivity]) -> String {
    let evidence = story.evidence
    guard let first = rows.first else { return "" }
    let style = evidence.style
    let channel = "**\(PlainName.markdown(first.channel))**"
    let share = style.percent(first.varianceShare, places: 0)
    let doubt: String
    switch first.cause {
    case .returns:
      doubt = story.say(
        "The return of \(channel), now \(evidence.roi(first.estimate)), alone explains \(share) of the doubt about the plan’s gain."
      )
    case .decay:
      let (low, high) = (first.estimate.lower, first.estimate.upper)
      let range = "\(style.decimal(low, places: 2))–\(style.decimal(high, places: 2))"
      let value = style.decimal(first.estimate.mean, places: 2)
      doubt = story.say(
        "The decay of \(channel), now \(value) (\(evidence.interval(range))), alone explains \(share) of the doubt about the plan’s gain."
      )
    case .saturation:
      doubt = story.say(
        "The saturation of \(channel) alone explains \(share) of the doubt about the plan’s gain.")
    }
    return style.paragraph([
      doubt,
      story.say(
        "What knowing it is worth is the gain of the plan that would then be made, over this one’s: the most that a test may cost."
      ),
    ])
  }
}
