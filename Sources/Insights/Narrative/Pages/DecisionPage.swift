import Wording

/// What should we decide?
enum DecisionPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: "Decision", question: "What should we decide?", headline: headline(story),
      lead: lead(story))
  }

  static func headline(_ story: Story) -> String {
    guard story.grade.actionable else {
      return "Make no budget decision from this model: it did not pass its quality gates."
    }
    guard let moves = story.moves else { return withoutPlan(story) }
    let evidence = story.evidence
    if moves.isNegligible {
      return Headline.fitting([
        "Keep the current split of \(evidence.style.money(evidence.plan?.current.spend ?? 0)): it is close to the best within the bounds."
      ])
    }
    if moves.isIllusory {
      return Headline.fitting([
        "The current split is as good as the data can tell: keep it, and test before moving."
      ])
    }
    if !moves.sameTotal { return otherBudget(story, moves) }
    return moves.isLikely ? likely(story, moves) : unsure(story, moves)
  }

  private static func likely(_ story: Story, _ moves: Moves) -> String {
    let gain = story.of(moves.gain.mean)
    let short =
      story.evidence.style.outcomeIsMoney
      ? story.evidence.style.outcome(moves.gain.mean) : gain
    let routes = routes(story, moves)
    let whole = routes.flatMap { route in
      [
        "Move \(route): it \(story.evidence.verb("would", "added", "add")) \(gain).",
        "Move \(route), for \(story.more(moves.gain.mean)).",
      ]
    }
    return Headline.fitting(whole + routes.map { "Move \($0), for \(short) more." })
  }

  private static func unsure(_ story: Story, _ moves: Moves) -> String {
    let gain = story.of(moves.expected)
    let short = story.evidence.style.outcome(moves.expected)
    guard moves.expected > 0 else {
      return Headline.fitting(["Test before moving budget: no gain can be expected."])
    }
    return Headline.fitting(
      routes(story, moves).flatMap {
        [
          "Test before moving \($0): it may add \(gain).",
          "Test before moving \($0): it may add \(short).",
        ]
      }
        + ["Test before moving budget: the plan may add \(short), but that is not sure."])
  }

  private static func otherBudget(_ story: Story, _ moves: Moves) -> String {
    let plan = story.evidence.plan
    let budget = story.evidence.style.money(plan?.recommended.spend ?? 0)
    let verb = moves.isLikely ? "would" : "might"
    let difference = story.more(abs(moves.gain.mean))
    return moves.gain.mean >= 0
      ? Headline.fitting([
        "Spend \(budget) by the plan: it \(story.evidence.verb(verb, "brought", "bring")) \(difference)."
      ])
      : Headline.fitting([
        "A budget of \(budget), spent by the plan, \(story.evidence.verb(verb, "brought", "bring")) \(story.evidence.style.outcome(-moves.gain.mean)) less."
      ])
  }

  /// Where money comes from and goes to, in falling length.
  private static func routes(_ story: Story, _ moves: Moves) -> [String] {
    let evidence = story.evidence
    let money = evidence.style.money(moves.moved)
    func from(_ limit: Int) -> String {
      Headline.names(moves.decreases.map(\.index), evidence, limit: limit)
    }
    func to(_ limit: Int) -> String {
      Headline.names(moves.increases.map(\.index), evidence, limit: limit)
    }
    guard let first = moves.increases.first, !moves.decreases.isEmpty else {
      return ["\(money) between channels"]
    }
    let added = moves.increases.reduce(0) { $0 + $1.change }
    var routes: [String] = []
    if moves.increases.count <= 3 { routes.append("\(money) from \(from(3)) to \(to(3))") }
    let most = "\(Words.clipped(evidence.name(first.index), to: 22))"
    if moves.increases.count > 1, let part = part(first.change / added) {
      routes += [3, 2].map { "\(money) from \(from($0)), \(part) to \(most)" }
    }
    if moves.increases.count <= 3 { routes.append("\(money) from \(from(1)) to \(to(3))") }
    return routes + [
      "\(money) into \(to(3))", "\(money) into \(to(2))", "\(money) into \(to(1))",
      "\(money) between channels",
    ]
  }

  /// How much of what is added one channel takes, in words that do not say more than the number.
  private static func part(_ share: Double) -> String? {
    switch share {
    case 0.55...: "mostly"
    case 0.505..<0.55: "just over half"
    case 0.495..<0.505: "half"
    case 0.44..<0.495: "nearly half"
    case 0.36..<0.44: "two fifths"
    default: nil
    }
  }

  /// A single channel, or nothing that can move.
  private static func withoutPlan(_ story: Story) -> String {
    let evidence = story.evidence
    guard evidence.bySize.count == 1, let index = evidence.bySize.first,
      let roi = evidence.channels[index].whole.roi
    else {
      return Headline.fitting([
        "Media brought \(story.of(evidence.analysis.media.whole.contribution.mean)); there is no split to plan.",
        "There is no split of budget to plan.",
      ])
    }
    let name = Headline.name(index, evidence)
    let returned = "\(name) returned \(evidence.style.ratio(roi.mean)) \(evidence.perOne)"
    guard evidence.breakEven != nil else { return Headline.fitting([returned + "."]) }
    let verdict =
      switch evidence.tier(index) {
      case .scale: "it pays back, so test more of it."
      case .reduce: "it does not pay back, so reduce it."
      default: "whether it pays back is unproven, so test it."
      }
    return Headline.fitting(["\(returned): \(verdict)", returned + "."])
  }

  private static func lead(_ story: Story) -> String {
    let evidence = story.evidence
    guard story.grade.actionable else {
      return PlainName.markdown(story.grade.gates.joined(separator: " "))
        + " The pages that follow show what was fitted, so that it can be mended; they are no basis for a decision."
    }
    guard let moves = story.moves, let plan = evidence.plan else {
      guard let roi = evidence.analysis.media.whole.roi else {
        return "No paid channel spent anything, so there is no return to judge."
      }
      return
        "\(evidence.mediaName) returned \(evidence.roi(roi)) over \(evidence.whole.caption). With one channel that runs there is no split to plan; an experiment would tell what more or less of it brings."
    }
    let chance = evidence.style.probability(moves.probability)
    let interval =
      "\(evidence.level) interval \(evidence.style.signedOutcomeRange(moves.gain.lower, moves.gain.upper))"
    let scope =
      "\(evidence.direction): the same \(evidence.style.money(plan.current.spend)) over \(evidence.planned.phrase), \(story.bounds)."
    if moves.keepsSplit {
      let choice = moves.isIllusory ? story.choice.map { " \($0)" } ?? "" : ""
      return
        "The best split found promises \(evidence.style.outcome(moves.gain.mean, signed: true)) (\(interval)).\(choice) \(scope)"
    }
    if !moves.sameTotal {
      return
        "\(Words.sentence(interval)); **\(chance) likely to gain.** \(evidence.direction): \(evidence.style.money(plan.recommended.spend)) instead of \(evidence.looksAhead ? "" : "the ")\(evidence.style.money(plan.current.spend))\(evidence.looksAhead ? "" : " spent") over \(evidence.planned.phrase) (\(evidence.planned.dates)), \(story.bounds)."
    }
    guard !moves.isLikely else {
      return
        "\(Words.sentence(interval)); **\(chance) likely to gain.** \(sober(story, moves))\(scope)"
    }
    let promised = "The plan promises \(evidence.gain(moves.gain))"
    return moves.probability < Guard.sure
      ? "\(promised); **only \(chance) likely to gain**, too little to move on without a test. \(sober(story, moves))\(scope)"
      : "\(promised), but the best of many plans looks better than it is: **expect \(evidence.style.outcome(moves.expected, signed: true))**, and test first. \(scope)"
  }

  /// The corrected expectation beside the stated gain.
  private static func sober(_ story: Story, _ moves: Moves) -> String {
    guard moves.overstatement > 0 else { return "" }
    return
      "Expect about \(story.evidence.style.outcome(moves.expected, signed: true)): the best of many plans looks better than it is. "
  }
}
