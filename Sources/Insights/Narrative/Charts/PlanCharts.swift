import Budgeting
import MediaMix
import Wording

/// Titles of the charts about the plan.
enum PlanCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    guard let moves = story.moves, let plan = story.evidence.plan else {
      let absent = ChartText(
        title: story.say("No plan"), subtitle: "", source: nil,
        description: story.say("There is nothing to plan."))
      return ["plan": absent, "allocation": absent, "frontier": absent]
    }
    return [
      "plan": effects(story, moves), "allocation": allocation(story, plan),
      "frontier": frontier(story, plan),
    ]
  }

  private static func effects(_ story: Story, _ moves: Moves) -> ChartText {
    let evidence = story.evidence
    let (style, noun) = (evidence.style, evidence.noun)
    let (over, level) = (evidence.planned.over, evidence.level)
    let title = effectsTitle(story, moves)
    return ChartText(
      title: title,
      subtitle: evidence.say(
        past: "Plan against what was spent \(over); thin lines are \(level) intervals",
        ahead: "Plan against spend as it would go on \(over); thin lines are \(level) intervals"),
      source: style.paragraph(
        [
          story.say("Effects sum to \(style.outcome(moves.gain.mean, signed: true))."),
          evidence.breakEven == nil
            ? ""
            : story.say("Break-even: \(evidence.breakEvenText) of \(noun) per \(evidence.one)."),
        ] + ExtrapolationRule().warnings(evidence)),
      description: story.say(
        "For each channel the change in spend and the expected change in \(noun). \(title)."))
  }

  private static func effectsTitle(_ story: Story, _ moves: Moves) -> String {
    let evidence = story.evidence
    if moves.isIllusory, !moves.isNegligible {
      return story.say("The data cannot tell this plan from what was done")
    }
    guard !moves.isNegligible, let up = moves.increases.first, let down = moves.decreases.first
    else { return story.say("The plan is close to what was done") }
    let most = moves.increases.max { $0.gain.mean < $1.gain.mean } ?? up
    guard most.gain.mean > -down.gain.mean else {
      return moves.isLikely
        ? story.say("What is added brings more than the cuts cost")
        : story.say("What is added may bring more than the cuts cost")
    }
    let (best, cut) = (Headline.name(most.index, evidence), Headline.name(down.index, evidence))
    return moves.isLikely
      ? story.say("\(best) earns back the \(cut) cut and more")
      : story.say("\(best) may earn back the \(cut) cut and more")
  }

  private static func allocation(_ story: Story, _ plan: Plan) -> ChartText {
    let evidence = story.evidence
    let shift = evidence.style.percent(plan.shift, places: 0)
    let scope = evidence.planned.caption
    let title = boundsTitle(plan.boundsBinding, evidence.style)
    return ChartText(
      title: title,
      subtitle: evidence.say(
        past:
          "Spend as it was and by the plan, \(scope); grey ticks are the bounds (±\(shift) where no limits were set)",
        ahead:
          "Spend as it would go on and by the plan, \(scope); grey ticks are the bounds (±\(shift) where no limits were set)"
      ),
      source: nil,
      description: story.say(
        "For each channel its spend as it was, by the plan, and its bounds. \(title)."))
  }

  private static func boundsTitle(_ binding: Int, _ style: NumberStyle) -> String {
    guard binding > 0 else {
      return style.say("No bound binds: this is the model’s own best split")
    }
    let number = style.number(binding)
    return Words.sentence(
      style.say(
        binding, one: "\(number) bound binds: the model would move more if it were allowed to",
        other: "\(number) bounds bind: the model would move more if it were allowed to"))
  }

  private static func frontier(_ story: Story, _ plan: Plan) -> ChartText {
    let evidence = story.evidence
    let (over, level) = (evidence.planned.over, evidence.level)
    let title = frontierTitle(evidence, plan)
    return ChartText(
      title: title,
      subtitle: evidence.say(
        past:
          "\(evidence.nounLabel) against what media brought \(over), best split of each budget; \(level) interval",
        ahead:
          "\(evidence.nounLabel) against what media would bring \(over), best split of each budget; \(level) interval"
      ),
      source: nil,
      description: story.say(
        "A curve of what the best split of each total budget brings. \(title)."))
  }

  private static func frontierTitle(_ evidence: Evidence, _ plan: Plan) -> String {
    let falling: Phrase = Phrase("More budget brings more \(evidence.noun), at a falling rate")
    guard let breakEven = evidence.breakEven else { return evidence.say(falling) }
    if let budget = plan.breakEvenBudget.map({ evidence.style.money($0) }) {
      return evidence.say("More budget pays only up to \(budget)")
    }
    if let last = plan.frontier.last, let rate = last.marginalReturn, rate >= breakEven {
      return evidence.say("More budget pays up to the \(evidence.style.money(last.budget)) shown")
    }
    return plan.frontier.compactMap(\.marginalReturn).allSatisfy { $0 < breakEven }
      ? evidence.say(
        "At none of these budgets does the last \(evidence.coin) bring back its cost")
      : evidence.say(falling)
  }
}
