import Budgeting
import Wording

/// How much should be spent, and what if less is?
enum BudgetPage {
  static func write(_ story: Story) -> PageText? {
    let others = Scenarios(story)
    guard !others.isEmpty else { return nil }
    return PageText(
      tab: "Budget", question: "How much should we spend, and what if we cut?",
      headline: headline(story, others), lead: lead(story, others))
  }

  private static func headline(_ story: Story, _ others: Scenarios) -> String {
    let evidence = story.evidence
    if let best = others.surelyProfitable, let profit = best.profitGain {
      return Headline.fitting([
        "“\(best.name)” \(evidence.verb("would", "raised", "raise")) profit by \(evidence.style.money(profit.mean)).",
        "Another budget \(evidence.verb("would", "raised", "raise")) profit by \(evidence.style.money(profit.mean)).",
      ])
    }
    if let cut = others.deepest {
      let loss = evidence.style.outcome(-cut.gain.mean)
      let name = PlainName.of(cut.name)
      return cut.gain.mean < 0
        ? Headline.fitting([
          "“\(name)” \(evidence.verb("would", "cost", "cost")) \(loss) of \(evidence.noun), even split as well as can be.",
          "The deepest cut \(evidence.verb("would", "cost", "cost")) \(loss) of \(evidence.noun).",
        ])
        : Headline.fitting([
          "Even “\(name)”, split as well as can be, need not cost \(evidence.noun)."
        ])
    }
    return "What other budgets would bring, each split as is best."
  }

  private static func lead(_ story: Story, _ others: Scenarios) -> String {
    let evidence = story.evidence
    var sentences = [others.deepest, others.largest].compactMap { $0 }.map { scenario in
      "\(bold(scenario)), \(evidence.style.money(scenario.position.spend)), \(evidence.verb("would", "changed", "change")) \(evidence.noun) by \(evidence.gain(scenario.gain))\(profit(scenario, evidence))."
    }
    if evidence.breakEven != nil {
      sentences.append(
        evidence.plan?.breakEvenBudget.map {
          "The last \(evidence.coin) pays for itself up to a budget of about \(evidence.style.money($0))."
        }
          ?? "Within the budgets shown there is none at which the last \(evidence.coin) just pays for itself."
      )
    }
    return sentences.joined(separator: " ")
  }

  private static func profit(_ scenario: PlanScenario, _ evidence: Evidence) -> String {
    guard let profit = scenario.profitGain, let chance = scenario.probabilityOfProfit else {
      return ""
    }
    return
      ", and profit by \(evidence.style.money(profit.mean, signed: true)), \(evidence.style.probability(chance)) likely to be more"
  }

  private static func bold(_ scenario: PlanScenario) -> String {
    "**\(PlainName.markdown(scenario.name))**"
  }
}

/// The scenarios beside the current split and the plan.
struct Scenarios {
  private var others: [PlanScenario]
  private var now: Double

  init(_ story: Story) {
    let outlook = story.evidence.told
    others = (outlook?.scenarios ?? []).filter { ![.current, .recommended].contains($0.kind) }
    now = outlook?.plan.current.spend ?? 0
  }

  var isEmpty: Bool { others.isEmpty }

  private var totals: [PlanScenario] { others.filter { $0.kind == .total } }

  /// The total furthest below now.
  var deepest: PlanScenario? {
    totals.filter { $0.position.spend < now * 0.999 }.min { $0.position.spend < $1.position.spend }
  }

  /// The total furthest above now.
  var largest: PlanScenario? {
    totals.filter { $0.position.spend > now * 1.001 }.max { $0.position.spend < $1.position.spend }
  }

  /// The one with most profit among those that very likely have more than now.
  var surelyProfitable: PlanScenario? {
    others.filter { ($0.probabilityOfProfit ?? 0) >= Guard.sure && ($0.profitGain?.mean ?? 0) > 0 }
      .max { ($0.profitGain?.mean ?? 0) < ($1.profitGain?.mean ?? 0) }
  }
}
