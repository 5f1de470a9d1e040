import Budgeting
import MediaMix
import Wording

/// Titles of the charts about the plan.
enum PlanCharts {
  static func write(_ story: Story) -> [String: ChartText] {
    guard let moves = story.moves, let plan = story.evidence.plan else {
      return [
        "plan": absent("No plan"), "allocation": absent("No plan"), "frontier": absent("No plan"),
      ]
    }
    return [
      "plan": effects(story, moves), "allocation": allocation(story, plan),
      "frontier": frontier(story, plan),
    ]
  }

  private static func absent(_ title: String) -> ChartText {
    ChartText(title: title, subtitle: "", source: nil, description: "There is nothing to plan.")
  }

  private static func effects(_ story: Story, _ moves: Moves) -> ChartText {
    let evidence = story.evidence
    let source =
      "Effects sum to \(evidence.style.outcome(moves.gain.mean, signed: true))."
      + (evidence.breakEven == nil
        ? "" : " Break-even: \(evidence.breakEvenText) of \(evidence.noun) per \(evidence.one).")
    return ChartText(
      title: effectsTitle(story, moves),
      subtitle:
        "Plan against \(evidence.looksAhead ? "spend as it would go on" : "what was spent") over \(evidence.planned.phrase); thin lines are \(evidence.level) intervals",
      source: ([source] + ExtrapolationRule().warnings(evidence)).joined(separator: " "),
      description:
        "For each channel the change in spend and the expected change in \(evidence.noun). \(effectsTitle(story, moves))."
    )
  }

  private static func effectsTitle(_ story: Story, _ moves: Moves) -> String {
    let evidence = story.evidence
    if moves.isIllusory, !moves.isNegligible {
      return "The data cannot tell this plan from what was done"
    }
    guard !moves.isNegligible, let up = moves.increases.first, let down = moves.decreases.first
    else { return "The plan is close to what was done" }
    let most = moves.increases.max { $0.gain.mean < $1.gain.mean } ?? up
    let verb = moves.isLikely ? "earns" : "may earn"
    return most.gain.mean > -down.gain.mean
      ? "\(Headline.name(most.index, evidence)) \(verb) back the \(Headline.name(down.index, evidence)) cut and more"
      : "What is added \(moves.isLikely ? "brings" : "may bring") more than the cuts cost"
  }

  private static func allocation(_ story: Story, _ plan: Plan) -> ChartText {
    let evidence = story.evidence
    let shift = evidence.style.percent(plan.shift, places: 0)
    let binding = plan.boundsBinding
    let title =
      switch binding {
      case 0: "No bound binds: this is the model’s own best split"
      case 1: "One bound binds: the model would move more if it were allowed to"
      default:
        "\(Words.sentence(Words.number(binding))) bounds bind: the model would move more if it were allowed to"
      }
    return ChartText(
      title: title,
      subtitle:
        "Spend as it \(evidence.looksAhead ? "would go on" : "was") and by the plan, \(evidence.planned.caption); grey ticks are the bounds (±\(shift) where no limits were set)",
      source: nil,
      description: "For each channel its spend as it was, by the plan, and its bounds. \(title).")
  }

  private static func frontier(_ story: Story, _ plan: Plan) -> ChartText {
    let evidence = story.evidence
    let title: String
    if evidence.breakEven == nil {
      title = "More budget brings more \(evidence.noun), at a falling rate"
    } else if let budget = plan.breakEvenBudget {
      title = "More budget pays only up to \(evidence.style.money(budget))"
    } else if let last = plan.frontier.last, let rate = last.marginalReturn,
      rate >= evidence.breakEven ?? 1
    {
      title = "More budget pays up to the \(evidence.style.money(last.budget)) shown"
    } else if plan.frontier.compactMap(\.marginalReturn).allSatisfy({ $0 < evidence.breakEven ?? 1 }
    ) {
      title = "At none of these budgets does the last \(evidence.coin) bring back its cost"
    } else {
      title = "More budget brings more \(evidence.noun), at a falling rate"
    }
    return ChartText(
      title: title,
      subtitle:
        "\(Words.sentence(evidence.noun)) against what media \(evidence.looksAhead ? "would bring" : "brought") over \(evidence.planned.phrase), best split of each budget; \(evidence.level) interval",
      source: nil,
      description: "A curve of what the best split of each total budget brings. \(title).")
  }
}
