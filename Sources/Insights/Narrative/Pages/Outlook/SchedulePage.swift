import Budgeting
import Wording

/// When should the money go out?
enum SchedulePage {
  static func write(_ story: Story) -> PageText? {
    guard let schedule = story.evidence.told?.schedule, !schedule.channels.isEmpty else {
      return nil
    }
    return PageText(
      tab: "Schedule", question: "When should the money go out?",
      headline: headline(story, schedule), lead: lead(story, schedule))
  }

  private static func headline(_ story: Story, _ schedule: PlanSchedule) -> String {
    let evidence = story.evidence
    guard matters(story, schedule) else {
      return "Timing matters little: the usual pattern is close to the best."
    }
    return Headline.fitting([
      "Timing the same money better \(evidence.verb("would", "added", "add")) \(story.of(schedule.gain.mean)).",
      "Better timing \(evidence.verb("would", "added", "add")) \(evidence.style.outcome(schedule.gain.mean)).",
    ])
  }

  /// Whether timing adds more than a two-hundredth of what media brings.
  private static func matters(_ story: Story, _ schedule: PlanSchedule) -> Bool {
    let size = abs(story.evidence.plan?.recommended.response.mean ?? 0)
    return schedule.gain.mean > Moves.negligible * size
  }

  private static func lead(_ story: Story, _ schedule: PlanSchedule) -> String {
    let evidence = story.evidence
    let limits = evidence.budget.flighting
    let style = evidence.style
    let bounds =
      "\(style.percent(limits.minChange, places: 0, signed: true)) to \(style.percent(limits.maxChange, places: 0, signed: true))"
    let most = schedule.channels.max { $0.gain.mean < $1.gain.mean }
    let which =
      most.flatMap { flight -> String? in
        flight.gain.mean > 0
          ? " Most of it comes from **\(PlainName.markdown(flight.channel))**: \(evidence.gain(flight.gain))."
          : nil
      } ?? ""
    return
      "Spread over \(evidence.planned.phrase) within \(bounds) of each channel’s usual pattern, the plan’s totals \(evidence.verb("would", "brought", "bring")) \(evidence.gain(schedule.gain)) beyond what they bring in that pattern.\(which)"
  }
}
