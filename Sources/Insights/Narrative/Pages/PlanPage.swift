import Wording

/// What is the plan, its gain and its risk?
enum PlanPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: "Plan", question: "What is the plan, its gain and its risk?", headline: headline(story),
      lead: lead(story))
  }

  private static func headline(_ story: Story) -> String {
    let evidence = story.evidence
    guard story.grade.actionable else {
      return "There is no plan: the model did not pass its quality gates."
    }
    guard let moves = story.moves, let plan = evidence.plan else {
      return "There is no plan: a split needs two channels that ran in \(evidence.planned.phrase)."
    }
    let money = evidence.style.money(plan.recommended.spend)
    if moves.isNegligible {
      return Headline.fitting([
        "The current split of \(money) is close to the best within the bounds."
      ])
    }
    if moves.isIllusory { return "The current split is as good as the data can tell." }
    let verb = evidence.verb(moves.isLikely ? "would" : "may", "brought", "bring")
    let stated = moves.isLikely || moves.gain.mean < 0 ? moves.gain.mean : moves.expected
    let change =
      stated >= 0
      ? story.more(stated) : "\(evidence.style.outcome(-stated)) less \(evidence.noun)"
    return moves.sameTotal
      ? Headline.fitting(["The same \(money), spent differently, \(verb) \(change)."])
      : Headline.fitting(["\(money), spent by the plan, \(verb) \(change)."])
  }

  private static func lead(_ story: Story) -> String {
    let evidence = story.evidence
    guard story.grade.actionable else {
      return PlainName.markdown(story.grade.gates.joined(separator: " "))
    }
    guard let moves = story.moves, let plan = evidence.plan else {
      return "A plan moves money between channels; here there is nothing to move it between."
    }
    let choice = story.choice.map { " \($0)" } ?? ""
    let chance = evidence.style.probability(moves.probability)
    let first =
      moves.sameTotal
      ? "Moving \(evidence.style.money(moves.moved)) \(moves.isLikely ? evidence.verb("would", "added", "add") : "promises") \(evidence.gain(moves.gain)); \(chance) likely to gain."
      : "The plan \(evidence.verb(moves.modal, "changed", "change")) \(evidence.noun) by \(evidence.gain(moves.gain)); \(chance) likely to gain."
    let total =
      moves.sameTotal
      ? "fixed total of \(evidence.style.money(plan.recommended.spend))"
      : "\(evidence.style.money(plan.recommended.spend)) instead of \(evidence.style.money(plan.current.spend))"
    return
      "\(first)\(choice) \(evidence.direction), over \(evidence.planned.phrase) (\(evidence.planned.dates)): \(total), \(story.bounds)."
  }
}
