import Budgeting
import Wording

/// What stands behind the decision, in a few sentences.
extension DecisionPage {
  static func lead(_ story: Story) -> String {
    let evidence = story.evidence
    guard story.grade.actionable else {
      return evidence.style.paragraph([
        PlainName.markdown(evidence.style.paragraph(story.grade.gates)),
        story.say(
          "The pages that follow show what was fitted, so that it can be mended; they are no basis for a decision."
        ),
      ])
    }
    guard let moves = story.moves, let plan = evidence.plan else { return withoutSplit(evidence) }
    if moves.keepsSplit { return keeping(story, moves, plan) }
    if !moves.sameTotal { return otherBudget(story, moves, plan) }
    let sentences =
      moves.isLikely
      ? [likely(story, moves), sober(story, moves)]
      : moves.probability < Guard.sure
        ? [unsure(story, moves), sober(story, moves)] : [overstated(story, moves)]
    return evidence.style.paragraph(sentences + [scope(story, plan)])
  }

  private static func withoutSplit(_ evidence: Evidence) -> String {
    guard let roi = evidence.analysis.media.whole.roi else {
      return evidence.say("No paid channel spent anything, so there is no return to judge.")
    }
    return evidence.style.paragraph([
      evidence.say(
        "\(evidence.mediaName) returned \(evidence.roi(roi)) over \(evidence.whole.caption)."),
      evidence.say(
        "With one channel that runs there is no split to plan; an experiment would tell what more or less of it brings."
      ),
    ])
  }

  private static func keeping(_ story: Story, _ moves: Moves, _ plan: Plan) -> String {
    story.evidence.style.paragraph([
      story.say("The best split found promises \(story.evidence.gain(moves.gain))."),
      moves.isIllusory ? story.choice ?? "" : "", scope(story, plan),
    ])
  }

  /// What is compared, for a plan that spends what was spent.
  private static func scope(_ story: Story, _ plan: Plan) -> String {
    let (spend, planned) = (story.evidence.style.money(plan.current.spend), story.evidence.planned)
    return story.evidence.say(
      past: "Retrospective: the same \(spend) \(planned.over), \(story.bounds).",
      ahead: "Forward: the same \(spend) \(planned.over), \(story.bounds).")
  }

  private static func otherBudget(_ story: Story, _ moves: Moves, _ plan: Plan) -> String {
    let (evidence, planned) = (story.evidence, story.evidence.planned)
    let then = evidence.style.money(plan.recommended.spend)
    let now = evidence.style.money(plan.current.spend)
    return evidence.style.paragraph([
      likely(story, moves),
      evidence.say(
        past:
          "Retrospective: \(then) instead of the \(now) spent \(planned.over) (\(planned.dates)), \(story.bounds).",
        ahead:
          "Forward: \(then) instead of \(now) \(planned.over) (\(planned.dates)), \(story.bounds)."
      ),
    ])
  }

  private static func likely(_ story: Story, _ moves: Moves) -> String {
    let style = story.evidence.style
    let range = style.signedOutcomeRange(moves.gain.lower, moves.gain.upper)
    let chance = style.probability(moves.probability)
    return story.say("\(story.evidence.level) interval \(range); **\(chance) likely to gain.**")
  }

  private static func unsure(_ story: Story, _ moves: Moves) -> String {
    let chance = story.evidence.style.probability(moves.probability)
    return story.say(
      "The plan promises \(story.evidence.gain(moves.gain)); **only \(chance) likely to gain**, too little to move on without a test."
    )
  }

  private static func overstated(_ story: Story, _ moves: Moves) -> String {
    let expected = story.evidence.style.outcome(moves.expected, signed: true)
    return story.say(
      "The plan promises \(story.evidence.gain(moves.gain)), but the best of many plans looks better than it is: **expect \(expected)**, and test first."
    )
  }

  /// The corrected expectation beside the stated gain.
  private static func sober(_ story: Story, _ moves: Moves) -> String {
    guard moves.overstatement > 0 else { return "" }
    let expected = story.evidence.style.outcome(moves.expected, signed: true)
    return story.say(
      "Expect about \(expected): the best of many plans looks better than it is.")
  }
}
