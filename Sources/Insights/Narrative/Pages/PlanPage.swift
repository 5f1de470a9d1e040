import Budgeting
import Wording

/// What is the plan, its gain and its risk?
enum PlanPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: story.say("Plan"), question: story.say("What is the plan, its gain and its risk?"),
      headline: headline(story), lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    let evidence = story.evidence
    guard story.grade.actionable else {
      return story.say("There is no plan: the model did not pass its quality gates.")
    }
    guard let moves = story.moves, let plan = evidence.plan else {
      return story.say(
        "There is no plan: a split needs two channels that ran \(evidence.planned.inside).")
    }
    let money = evidence.style.money(plan.recommended.spend)
    if moves.isNegligible {
      return Headline.fitting(
        ["The current split of \(money) is close to the best within the bounds."], evidence)
    }
    if moves.isIllusory {
      return story.say("The current split is as good as the data can tell.")
    }
    let stated = moves.isLikely || moves.gain.mean < 0 ? moves.gain.mean : moves.expected
    let change =
      stated >= 0
      ? story.more(stated)
      : story.say("\(evidence.style.outcome(-stated)) less \(evidence.noun)")
    return Headline.fitting([promise(money, change, moves, evidence)], evidence)
  }

  private static func promise(
    _ money: String, _ change: String, _ moves: Moves, _ evidence: Evidence
  ) -> Phrase {
    switch (moves.sameTotal, moves.isLikely, evidence.looksAhead) {
    case (true, true, true):
      Phrase("The same \(money), spent differently, would bring \(change).")
    case (true, true, false):
      Phrase("The same \(money), spent differently, would have brought \(change).")
    case (true, false, true):
      Phrase("The same \(money), spent differently, may bring \(change).")
    case (true, false, false):
      Phrase("The same \(money), spent differently, may have brought \(change).")
    case (false, true, true): Phrase("\(money), spent by the plan, would bring \(change).")
    case (false, true, false):
      Phrase("\(money), spent by the plan, would have brought \(change).")
    case (false, false, true): Phrase("\(money), spent by the plan, may bring \(change).")
    case (false, false, false):
      Phrase("\(money), spent by the plan, may have brought \(change).")
    }
  }

  private static func lead(_ story: Story) -> String {
    let style = story.evidence.style
    guard story.grade.actionable else {
      return PlainName.markdown(style.paragraph(story.grade.gates))
    }
    guard let moves = story.moves, let plan = story.evidence.plan else {
      return story.say(
        "A plan moves money between channels; here there is nothing to move it between.")
    }
    return style.paragraph([
      effect(story, moves), story.choice ?? "", scope(story, moves, plan),
    ])
  }

  private static func effect(_ story: Story, _ moves: Moves) -> String {
    let evidence = story.evidence
    let chance = evidence.style.probability(moves.probability)
    let (moved, gain) = (evidence.style.money(moves.moved), evidence.gain(moves.gain))
    guard moves.sameTotal else {
      return moves.isLikely
        ? evidence.say(
          past:
            "The plan would have changed \(evidence.noun) by \(gain); \(chance) likely to gain.",
          ahead: "The plan would change \(evidence.noun) by \(gain); \(chance) likely to gain.")
        : evidence.say(
          past:
            "The plan might have changed \(evidence.noun) by \(gain); \(chance) likely to gain.",
          ahead: "The plan might change \(evidence.noun) by \(gain); \(chance) likely to gain.")
    }
    guard moves.isLikely else {
      return story.say("Moving \(moved) promises \(gain); \(chance) likely to gain.")
    }
    return evidence.say(
      past: "Moving \(moved) would have added \(gain); \(chance) likely to gain.",
      ahead: "Moving \(moved) would add \(gain); \(chance) likely to gain.")
  }

  private static func scope(_ story: Story, _ moves: Moves, _ plan: Plan) -> String {
    let (evidence, planned) = (story.evidence, story.evidence.planned)
    let then = evidence.style.money(plan.recommended.spend)
    let now = evidence.style.money(plan.current.spend)
    let total =
      moves.sameTotal ? story.say("fixed total of \(then)") : story.say("\(then) instead of \(now)")
    return evidence.say(
      past: "Retrospective, \(planned.over) (\(planned.dates)): \(total), \(story.bounds).",
      ahead: "Forward, \(planned.over) (\(planned.dates)): \(total), \(story.bounds).")
  }
}
