import Wording

/// What should we decide?
enum DecisionPage {
  static func write(_ story: Story) -> PageText {
    PageText(
      tab: story.say("Decision"), question: story.say("What should we decide?"),
      headline: headline(story), lead: lead(story))
  }

  static func headline(_ story: Story) -> String {
    guard story.grade.actionable else {
      return story.say(
        "Make no budget decision from this model: it did not pass its quality gates.")
    }
    guard let moves = story.moves else { return withoutPlan(story) }
    let evidence = story.evidence
    if moves.isNegligible {
      let money = evidence.style.money(evidence.plan?.current.spend ?? 0)
      return Headline.fitting(
        ["Keep the current split of \(money): it is close to the best within the bounds."], evidence
      )
    }
    if moves.isIllusory {
      return Headline.fitting(
        ["The current split is as good as the data can tell: keep it, and test before moving."],
        evidence)
    }
    if !moves.sameTotal { return otherBudget(story, moves) }
    return moves.isLikely ? likely(story, moves) : unsure(story, moves)
  }

  private static func likely(_ story: Story, _ moves: Moves) -> String {
    let evidence = story.evidence
    let gain = story.of(moves.gain.mean)
    let short = evidence.style.outcomeIsMoney ? evidence.style.outcome(moves.gain.mean) : gain
    let more = story.more(moves.gain.mean)
    let routes = routes(story, moves)
    let whole = routes.flatMap { route in
      [
        evidence.looksAhead
          ? Phrase("Move \(route): it would add \(gain).")
          : Phrase("Move \(route): it would have added \(gain)."),
        Phrase("Move \(route), for \(more)."),
      ]
    }
    return Headline.fitting(
      whole + routes.map { Phrase("Move \($0), for \(short) more.") }, evidence)
  }

  private static func unsure(_ story: Story, _ moves: Moves) -> String {
    let gain = story.of(moves.expected)
    let short = story.evidence.style.outcome(moves.expected)
    guard moves.expected > 0 else {
      return Headline.fitting(
        ["Test before moving budget: no gain can be expected."], story.evidence)
    }
    return Headline.fitting(
      routes(story, moves).flatMap {
        [
          Phrase("Test before moving \($0): it may add \(gain)."),
          Phrase("Test before moving \($0): it may add \(short)."),
        ]
      }
        + ["Test before moving budget: the plan may add \(short), but that is not sure."],
      story.evidence)
  }

  private static func otherBudget(_ story: Story, _ moves: Moves) -> String {
    let evidence = story.evidence
    let budget = evidence.style.money(evidence.plan?.recommended.spend ?? 0)
    let difference = story.more(abs(moves.gain.mean))
    let less = evidence.style.outcome(-moves.gain.mean)
    let headline: Phrase =
      switch (moves.gain.mean >= 0, moves.isLikely, evidence.looksAhead) {
      case (true, true, true): Phrase("Spend \(budget) by the plan: it would bring \(difference).")
      case (true, true, false):
        Phrase("Spend \(budget) by the plan: it would have brought \(difference).")
      case (true, false, true): Phrase("Spend \(budget) by the plan: it might bring \(difference).")
      case (true, false, false):
        Phrase("Spend \(budget) by the plan: it might have brought \(difference).")
      case (false, true, true):
        Phrase("A budget of \(budget), spent by the plan, would bring \(less) less.")
      case (false, true, false):
        Phrase("A budget of \(budget), spent by the plan, would have brought \(less) less.")
      case (false, false, true):
        Phrase("A budget of \(budget), spent by the plan, might bring \(less) less.")
      case (false, false, false):
        Phrase("A budget of \(budget), spent by the plan, might have brought \(less) less.")
      }
    return Headline.fitting([headline], evidence)
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
      return [story.say("\(money) between channels")]
    }
    let added = moves.increases.reduce(0) { $0 + $1.change }
    var routes: [Phrase] = []
    if moves.increases.count <= 3 { routes.append(Phrase("\(money) from \(from(3)) to \(to(3))")) }
    if moves.increases.count > 1 {
      routes += [3, 2].compactMap {
        mostly(
          first.change / added, money, from: from($0), to: Headline.name(first.index, evidence))
      }
    }
    if moves.increases.count <= 3 { routes.append(Phrase("\(money) from \(from(1)) to \(to(3))")) }
    routes += [3, 2, 1].map { Phrase("\(money) into \(to($0))") }
    routes.append(Phrase("\(money) between channels"))
    return routes.map(story.say)
  }

  /// How much of what is added one channel takes, in words that do not say more than the number.
  private static func mostly(_ share: Double, _ money: String, from: String, to: String) -> Phrase?
  {
    switch share {
    case 0.55...: Phrase("\(money) from \(from), mostly to \(to)")
    case 0.505..<0.55: Phrase("\(money) from \(from), just over half to \(to)")
    case 0.495..<0.505: Phrase("\(money) from \(from), half to \(to)")
    case 0.44..<0.495: Phrase("\(money) from \(from), nearly half to \(to)")
    case 0.36..<0.44: Phrase("\(money) from \(from), two fifths to \(to)")
    default: nil
    }
  }

  /// A single channel, or nothing that can move.
  private static func withoutPlan(_ story: Story) -> String {
    let evidence = story.evidence
    guard evidence.bySize.count == 1, let index = evidence.bySize.first,
      let roi = evidence.channels[index].whole.roi
    else {
      let brought = story.of(evidence.analysis.media.whole.contribution.mean)
      return Headline.fitting(
        [
          "Media brought \(brought); there is no split to plan.",
          "There is no split of budget to plan.",
        ], evidence)
    }
    let name = Headline.name(index, evidence)
    let value = "\(evidence.style.ratio(roi.mean)) \(evidence.perOne)"
    guard evidence.breakEven != nil else {
      return Headline.fitting(["\(name) returned \(value)."], evidence)
    }
    let judged: Phrase =
      switch evidence.tier(index) {
      case .scale: Phrase("\(name) returned \(value): it pays back, so test more of it.")
      case .reduce: Phrase("\(name) returned \(value): it does not pay back, so reduce it.")
      default:
        Phrase("\(name) returned \(value): whether it pays back is unproven, so test it.")
      }
    return Headline.fitting([judged, "\(name) returned \(value)."], evidence)
  }
}
