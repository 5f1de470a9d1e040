import Budgeting
import Wording

/// When should the money go out?
enum SchedulePage {
  static func write(_ story: Story) -> PageText? {
    guard let schedule = story.evidence.told?.schedule, !schedule.channels.isEmpty else {
      return nil
    }
    return PageText(
      tab: story.say("Schedule"), question: story.say("When should the money go out?"),
      headline: headline(story, schedule), lead: lead(story, schedule))
  }

  private static func headline(_ story: Story, _ schedule: PlanSchedule) -> String {
    let evidence = story.evidence
    guard matters(story, schedule) else {
      return story.say("Timing matters little: the usual pattern is close to the best.")
    }
    let gain = story.of(schedule.gain.mean)
    let short = evidence.style.outcome(schedule.gain.mean)
    return Headline.fitting(
      evidence.looksAhead
        ? [
          "Timing the same money better would add \(gain).", "Better timing would add \(short).",
        ]
        : [
          "Timing the same money better would have added \(gain).",
          "Better timing would have added \(short).",
        ], evidence)
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
    let least = style.percent(limits.minChange, places: 0, signed: true)
    let largest = style.percent(limits.maxChange, places: 0, signed: true)
    let (over, gain) = (evidence.planned.over, evidence.gain(schedule.gain))
    let most = schedule.channels.max { $0.gain.mean < $1.gain.mean }
      .flatMap { $0.gain.mean > 0 ? $0 : nil }
    return style.paragraph([
      evidence.say(
        past:
          "Spread \(over) within \(least) to \(largest) of each channel’s usual pattern, the plan’s totals would have brought \(gain) beyond what they bring in that pattern.",
        ahead:
          "Spread \(over) within \(least) to \(largest) of each channel’s usual pattern, the plan’s totals would bring \(gain) beyond what they bring in that pattern."
      ),
      most.map {
        story.say(
          "Most of it comes from **\(PlainName.markdown($0.channel))**: \(evidence.gain($0.gain)).")
      } ?? "",
    ])
  }
}
