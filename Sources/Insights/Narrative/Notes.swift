import Budgeting
import Settings
import Wording

/// Small print by place; Markdown is read in it. Every place is always there, empty where there is nothing to say.
enum Notes {
  static func write(_ story: Story) -> [String: String] {
    let evidence = story.evidence
    let draws = evidence.analysis.fit.draws.count
    let total = evidence.style.outcome(evidence.total)
    var notes = [
      "windows": evidence.style.paragraph([
        story.say("Results cover \(evidence.whole.caption)."), nextAndPlan(evidence),
      ]),
      "intervals": story.say(
        "Intervals are \(evidence.level) intervals over \(draws) draws; totals are from joint draws, not sums of bounds."
      ),
      "break_even": breakEven(story),
      "tiers": tiers(story),
      "checks": story.gates,
      "adds_up": story.say(
        "Means over draws; baseline, components, channels and unexplained sum to \(total)."),
    ]
    notes["method"] = MethodNote.write(story.evidence)
    notes["demand"] = demand(story)
    notes["plan_moves"] = contrast(story) ?? ""
    notes["plan"] = evidence.plan.map { plan($0, story) } ?? ""
    return notes
  }

  private static func plan(_ plan: Plan, _ story: Story) -> String {
    let evidence = story.evidence
    let gain = evidence.style.outcome(plan.gain.mean, signed: true)
    return evidence.style.paragraph([
      comparison(evidence), story.say("Objective: \(objective(plan.objective))."),
      caution(plan, evidence), story.say("Effects of the moves sum to \(gain)."),
      OptimalityWords.sentence(plan, evidence.style),
    ])
  }

  private static func nextAndPlan(_ evidence: Evidence) -> String {
    let (window, planned) = (evidence.window, evidence.planned)
    guard window.dates != planned.dates else {
      return evidence.say(
        "The next \(evidence.coin) and the plan cover \(window.phrase), \(window.dates).")
    }
    return evidence.say(
      "The next \(evidence.coin) covers \(window.phrase), \(window.dates); the plan \(planned.phrase), \(planned.dates)."
    )
  }

  /// What the plan is compared with.
  private static func comparison(_ evidence: Evidence) -> String {
    let planned = evidence.planned
    guard let plan = evidence.plan, evidence.looksAhead else {
      return planned.dates == evidence.window.dates
        ? evidence.say(
          "“As it was” is the contribution \(planned.over), as on the pages before.")
        : evidence.say("“As it was” is the contribution \(planned.over).")
    }
    return evidence.style.paragraph([
      evidence.say(
        "“As spend would go on” is the spend of the same \(evidence.periods) a year before; carry-over of earlier spend is part of both."
      ),
      plan.carryOut > 0
        ? evidence.say(
          "What its spend still brings in the \(evidence.periods(plan.carryOut)) after it is counted."
        )
        : "",
    ])
  }

  /// How the plan judges what is uncertain, where it does not go by the mean.
  private static func caution(_ plan: Plan, _ evidence: Evidence) -> String {
    let level = evidence.style.percent(plan.risk.level, places: 0)
    let value = plan.guardedGain.map { evidence.style.outcome($0, signed: true) } ?? ""
    switch plan.risk.measure {
    case .expected: return ""
    case .quantile:
      return evidence.say(
        "Cautious: it maximises the gain that is exceeded in all but \(level) of cases, \(value).")
    case .cvar:
      return evidence.say(
        "Cautious: it maximises the mean gain of the worst \(level) of cases, \(value).")
    }
  }

  /// Which channels a measure of demand adjusts, and what came of it.
  private static func demand(_ story: Story) -> String {
    let evidence = story.evidence
    let sentences = evidence.bySize.filter { evidence.demand.channels[$0].verdict == .none }
      .compactMap { evidence.demandMessage($0) }
    return evidence.style.paragraph(sentences.map(PlainName.markdown))
  }

  private static func objective(_ objective: BudgetObjective) -> Phrase {
    switch objective {
    case .roi: Phrase("the highest return on the budget")
    case .revenue: Phrase("the most outcome for the budget")
    case .profit: Phrase("the highest profit")
    case .reach: Phrase("the most people reached")
    case .efficiency: Phrase("the lowest cost per unit of the outcome")
    case .targetROI: Phrase("the most outcome at the return asked for")
    case .targetMarginalROI:
      Phrase("money as long as the last unit brings back what is asked for")
    }
  }

  private static func breakEven(_ story: Story) -> String {
    let evidence = story.evidence
    let (noun, one) = (evidence.noun, evidence.one)
    guard evidence.breakEven != nil else {
      return story.say(
        "What a conversion is worth is not known, so there is no break-even; channels are compared with the average of all media."
      )
    }
    if let margin = evidence.budget.margin.map({ evidence.style.percent($0, places: 0) }) {
      return story.say(
        "Break-even is \(evidence.breakEvenText) of \(noun) per \(one), at a gross margin of \(margin)."
      )
    }
    return story.say(
      "Break-even is \(one) of \(noun) per \(one); set a gross margin to judge by profit.")
  }

  private static func tiers(_ story: Story) -> String {
    guard story.grade.actionable else {
      return story.say(
        "**Tiers are withheld.** A quality gate failed, so no channel is recommended or advised against."
      )
    }
    guard story.evidence.breakEven != nil else {
      return story.say(
        "**Tiers compare with all media.** Test: mean return above the average of all media. Hold: below it."
      )
    }
    return story.say(
      "**Tiers judge the average \(story.evidence.coin).** Scale: interval all above break-even. Test: mean above, interval straddles. Hold: mean below, interval straddles. Reduce: all below."
    )
  }

  /// Why a channel's tier and its plan may point different ways.
  private static func contrast(_ story: Story) -> String? {
    let evidence = story.evidence
    guard let moves = story.moves, !moves.keepsSplit, evidence.breakEven != nil else {
      return nil
    }
    return evidence.style.paragraph([
      story.say("**The plan moves the next \(evidence.coin).**"),
      cut(moves, evidence) ?? raised(moves, evidence)
        ?? story.say("Tiers and plan agree on the direction of every move."),
    ])
  }

  /// A channel that pays back and is cut.
  private static func cut(_ moves: Moves, _ evidence: Evidence) -> String? {
    let cut = moves.decreases.first { [.scale, .test].contains(evidence.tier($0.index)) }
    guard let cut, let marginal = evidence.channels[cut.index].recent.marginalROI else {
      return nil
    }
    let (name, coin) = (evidence.markdown(cut.index), evidence.coin)
    let value = evidence.plainROI(marginal)
    return evidence.tier(cut.index) == .scale
      ? evidence.say(
        "\(name) pays back on average, yet is trimmed, because its next \(coin) returned \(value), less than others’."
      )
      : evidence.say(
        "\(name) tests above break-even on average, yet is trimmed, because its next \(coin) returned \(value), less than others’."
      )
  }

  /// A channel that does not pay back and gets more.
  private static func raised(_ moves: Moves, _ evidence: Evidence) -> String? {
    let raise = moves.increases.first { [.hold, .reduce].contains(evidence.tier($0.index)) }
    guard let raise, let marginal = evidence.channels[raise.index].recent.marginalROI else {
      return nil
    }
    let (name, coin) = (evidence.markdown(raise.index), evidence.coin)
    let value = evidence.plainROI(marginal)
    return evidence.say(
      "\(name) is below break-even on average, yet gets more, because its next \(coin) returned \(value), more than others’."
    )
  }
}
