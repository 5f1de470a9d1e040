import Budgeting
import Wording

/// How much should be spent, and what if less is?
enum BudgetPage {
  static func write(_ story: Story) -> PageText? {
    let others = Scenarios(story)
    guard !others.isEmpty else { return nil }
    return PageText(
      tab: story.say("Budget"),
      question: story.say("How much should we spend, and what if we cut?"),
      headline: headline(story, others), lead: lead(story, others))
  }

  private static func headline(_ story: Story, _ others: Scenarios) -> String {
    let evidence = story.evidence
    if let best = others.surelyProfitable, let profit = best.profitGain {
      let (name, more) = (PlainName.of(best.name), evidence.style.money(profit.mean))
      return Headline.fitting(
        evidence.looksAhead
          ? [
            "“\(name)” would raise profit by \(more).",
            "Another budget would raise profit by \(more).",
          ]
          : [
            "“\(name)” would have raised profit by \(more).",
            "Another budget would have raised profit by \(more).",
          ], evidence)
    }
    if let cut = others.deepest { return deepest(cut, evidence) }
    return story.say("What other budgets would bring, each split as is best.")
  }

  private static func deepest(_ cut: PlanScenario, _ evidence: Evidence) -> String {
    let (name, noun) = (PlainName.of(cut.name), evidence.noun)
    let loss = evidence.style.outcome(-cut.gain.mean)
    guard cut.gain.mean < 0 else {
      return Headline.fitting(
        ["Even “\(name)”, split as well as can be, need not cost \(noun)."], evidence)
    }
    return Headline.fitting(
      evidence.looksAhead
        ? [
          "“\(name)” would cost \(loss) of \(noun), even split as well as can be.",
          "The deepest cut would cost \(loss) of \(noun).",
        ]
        : [
          "“\(name)” would have cost \(loss) of \(noun), even split as well as can be.",
          "The deepest cut would have cost \(loss) of \(noun).",
        ], evidence)
  }

  private static func lead(_ story: Story, _ others: Scenarios) -> String {
    let evidence = story.evidence
    var sentences = [others.deepest, others.largest].compactMap { $0 }
      .map { changed($0, evidence) }
    if evidence.breakEven != nil {
      let coin = evidence.coin
      sentences.append(
        evidence.plan?.breakEvenBudget.map {
          story.say(
            "The last \(coin) pays for itself up to a budget of about \(evidence.style.money($0)).")
        }
          ?? story.say(
            "Within the budgets shown there is none at which the last \(coin) just pays for itself."
          ))
    }
    return evidence.style.paragraph(sentences)
  }

  /// What a scenario would change.
  private static func changed(_ scenario: PlanScenario, _ evidence: Evidence) -> String {
    let style = evidence.style
    let name = "**\(PlainName.markdown(scenario.name))**"
    let spend = style.money(scenario.position.spend)
    let (noun, gain) = (evidence.noun, evidence.gain(scenario.gain))
    guard let profit = scenario.profitGain, let chance = scenario.probabilityOfProfit else {
      return evidence.say(
        past: "\(name), \(spend), would have changed \(noun) by \(gain).",
        ahead: "\(name), \(spend), would change \(noun) by \(gain).")
    }
    let range = style.signedMoneyRange(profit.lower, profit.upper)
    let margin = "\(style.money(profit.mean, signed: true)) (\(range))"
    let likely = style.probability(chance)
    return evidence.say(
      past:
        "\(name), \(spend), would have changed \(noun) by \(gain), and profit by \(margin), \(likely) likely to be more.",
      ahead:
        "\(name), \(spend), would change \(noun) by \(gain), and profit by \(margin), \(likely) likely to be more."
    )
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
