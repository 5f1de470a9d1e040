import Budgeting
import Settings
import Wording

/// Small print by place; Markdown is read in it. Every place is always there, empty where there is nothing to say.
enum Notes {
  static func write(_ story: Story) -> [String: String] {
    let evidence = story.evidence
    var notes = [
      "windows":
        "Results cover \(evidence.whole.caption). \(nextAndPlan(evidence))",
      "intervals":
        "Intervals are \(evidence.level) intervals over \(evidence.analysis.fit.draws.count) draws; totals are from joint draws, not sums of bounds.",
      "break_even": breakEven(story),
      "tiers": tiers(story),
      "checks": story.gates,
      "adds_up":
        "Means over draws; baseline, components, channels and unexplained sum to \(evidence.style.outcome(evidence.total)).",
    ]
    notes["method"] = MethodNote.write(story.evidence)
    notes["demand"] = demand(story)
    notes["plan_moves"] = contrast(story) ?? ""
    notes["plan"] = ""
    if let plan = evidence.plan {
      notes["plan"] =
        "\(comparison(evidence)) Objective: \(objective(plan.objective)).\(caution(plan, evidence)) Effects of the moves sum to \(evidence.style.outcome(plan.gain.mean, signed: true)). \(OptimalityWords.sentence(plan, evidence.style))"
    }
    return notes
  }

  private static func nextAndPlan(_ evidence: Evidence) -> String {
    let (window, planned) = (evidence.window, evidence.planned)
    guard window.dates != planned.dates else {
      return
        "The next \(evidence.coin) and the plan cover \(window.phrase), \(window.dates)."
    }
    return
      "The next \(evidence.coin) covers \(window.phrase), \(window.dates); the plan \(planned.phrase), \(planned.dates)."
  }

  /// What the plan is compared with.
  private static func comparison(_ evidence: Evidence) -> String {
    guard let plan = evidence.plan, evidence.looksAhead else {
      return
        "“As it was” is the contribution over \(evidence.planned.phrase)\(evidence.planned.dates == evidence.window.dates ? ", as on the pages before" : "")."
    }
    let carried =
      plan.carryOut > 0
      ? " What its spend still brings in the \(Words.counted(plan.carryOut, evidence.period)) after it is counted."
      : ""
    return
      "“As spend would go on” is the spend of the same \(evidence.period)s a year before; carry-over of earlier spend is part of both.\(carried)"
  }

  /// How the plan judges what is uncertain, where it does not go by the mean.
  private static func caution(_ plan: Plan, _ evidence: Evidence) -> String {
    let level = evidence.style.percent(plan.risk.level, places: 0)
    let value = plan.guardedGain.map { evidence.style.outcome($0, signed: true) } ?? ""
    switch plan.risk.measure {
    case .expected: return ""
    case .quantile:
      return
        " Cautious: it maximises the gain that is exceeded in all but \(level) of cases, \(value)."
    case .cvar:
      return " Cautious: it maximises the mean gain of the worst \(level) of cases, \(value)."
    }
  }

  /// Which channels a measure of demand adjusts, and what came of it.
  private static func demand(_ story: Story) -> String {
    let evidence = story.evidence
    return evidence.bySize.filter { evidence.demand.channels[$0].verdict == .none }
      .compactMap { evidence.demandMessage($0) }.map(PlainName.markdown).joined(separator: " ")
  }

  private static func objective(_ objective: BudgetObjective) -> String {
    switch objective {
    case .roi: "the highest return on the budget"
    case .revenue: "the most outcome for the budget"
    case .profit: "the highest profit"
    case .reach: "the most people reached"
    case .efficiency: "the lowest cost per unit of the outcome"
    case .targetROI: "the most outcome at the return asked for"
    case .targetMarginalROI: "money as long as the last unit brings back what is asked for"
    }
  }

  private static func breakEven(_ story: Story) -> String {
    let evidence = story.evidence
    guard evidence.breakEven != nil else {
      return
        "What a conversion is worth is not known, so there is no break-even; channels are compared with the average of all media."
    }
    if let margin = evidence.budget.margin {
      return
        "Break-even is \(evidence.breakEvenText) of \(evidence.noun) per \(evidence.one), at a gross margin of \(evidence.style.percent(margin, places: 0))."
    }
    return
      "Break-even is \(evidence.one) of \(evidence.noun) per \(evidence.one); set a gross margin to judge by profit."
  }

  private static func tiers(_ story: Story) -> String {
    guard story.grade.actionable else {
      return
        "**Tiers are withheld.** A quality gate failed, so no channel is recommended or advised against."
    }
    guard story.evidence.breakEven != nil else {
      return
        "**Tiers compare with all media.** Test: mean return above the average of all media. Hold: below it."
    }
    return
      "**Tiers judge the average \(story.evidence.coin).** Scale: interval all above break-even. Test: mean above, interval straddles. Hold: mean below, interval straddles. Reduce: all below."
  }

  /// Why a channel's tier and its plan may point different ways.
  private static func contrast(_ story: Story) -> String? {
    let evidence = story.evidence
    guard let moves = story.moves, !moves.keepsSplit, evidence.breakEven != nil else {
      return nil
    }
    let start = "**The plan moves the next \(evidence.coin).**"
    if let cut = moves.decreases.first(where: {
      [.scale, .test].contains(evidence.tier($0.index))
    }), let marginal = evidence.channels[cut.index].recent.marginalROI {
      let tier = evidence.tier(cut.index) == .scale ? "pays back" : "tests above break-even"
      return
        "\(start) \(evidence.markdown(cut.index)) \(tier) on average, yet is trimmed, because its next \(evidence.coin) returned \(evidence.style.ratio(marginal.mean)) (\(evidence.interval(marginal))), less than others’."
    }
    if let raise = moves.increases.first(where: {
      [.hold, .reduce].contains(evidence.tier($0.index))
    }), let marginal = evidence.channels[raise.index].recent.marginalROI {
      return
        "\(start) \(evidence.markdown(raise.index)) is below break-even on average, yet gets more, because its next \(evidence.coin) returned \(evidence.style.ratio(marginal.mean)) (\(evidence.interval(marginal))), more than others’."
    }
    return "\(start) Tiers and plan agree on the direction of every move."
  }
}
