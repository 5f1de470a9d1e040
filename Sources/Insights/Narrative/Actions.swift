import MediaMix
import Wording

/// At most three things to do, each with its reason and its money.
enum Actions {
  static func write(_ story: Story) -> [Action] {
    guard story.grade.actionable else { return [] }
    guard let moves = story.moves else { return withoutPlan(story) }
    if moves.keepsSplit { return keeping(story) }
    var actions: [Action] = []
    if !moves.increases.isEmpty { actions.append(more(moves, story)) }
    if let first = moves.decreases.first { actions.append(less([first], moves, story)) }
    let rest = Array(moves.decreases.dropFirst().prefix(3))
    if !rest.isEmpty { actions.append(less(rest, moves, story)) }
    if let test = settling(story) { actions = Array(actions.prefix(2)) + [test] }
    return actions
  }

  /// The increases that make up most of what is added, at most three.
  private static func more(_ moves: Moves, _ story: Story) -> Action {
    let evidence = story.evidence
    let chosen = Array(moves.increases.prefix(3))
    let money = chosen.reduce(0) { $0 + $1.change }
    let names = ListStyle.joined(chosen.map { evidence.name($0.index) })
    var detail: [String] = []
    let tiers = chosen.map { evidence.tier($0.index) }
    if evidence.breakEven != nil, tiers.allSatisfy({ $0 == .scale }) {
      detail.append(
        chosen.count == 1
          ? "It returned more than \(evidence.breakEvenText) per \(evidence.one) across its whole interval."
          : "\(chosen.count == 2 ? "Both" : "All three") returned more than \(evidence.breakEvenText) per \(evidence.one) across their whole intervals."
      )
    }
    if let first = chosen.first { detail.append(next(first.index, evidence)) }
    let beyond = (evidence.plan?.channels ?? []).filter(ExtrapolationRule.isBeyond).map(\.channel)
    let tested = chosen.filter { beyond.contains(evidence.channels[$0.index].name) }
    if !tested.isEmpty {
      let names =
        tested.count == chosen.count
        ? "This goes"
        : "\(ListStyle.joined(tested.map { evidence.name($0.index) })) \(tested.count == 1 ? "goes" : "go")"
      detail.append("\(names) beyond observed spend: move in steps.")
    }
    return action(
      "\(verb(moves, "Scale", "Test more of")) \(names)", detail, money: money, evidence)
  }

  private static func less(_ chosen: [Moves.Move], _ moves: Moves, _ story: Story) -> Action {
    let evidence = story.evidence
    let names = ListStyle.joined(chosen.map { evidence.name($0.index) })
    let money = chosen.reduce(0) { $0 + $1.change }
    let shares = chosen.compactMap { $0.share.map { (-$0 * 100).rounded() } }
    var title = "\(verb(moves, "Trim", "Test less of")) \(names)"
    if let share = shares.first, shares.count == chosen.count, shares.allSatisfy({ $0 == share }) {
      title += " by \(evidence.style.percent(share / 100, places: 0))"
    }
    let detail = chosen.count == 1 ? [reason(chosen[0].index, evidence)] : reasons(chosen, evidence)
    return action(title, detail, money: money, evidence)
  }

  private static func verb(_ moves: Moves, _ sure: String, _ unsure: String) -> String {
    moves.isLikely ? sure : unsure
  }

  /// `Paid search’s next dollar returned $1.77 (90% interval 0.98–2.59); 94% likely above break-even.`
  private static func next(_ index: Int, _ evidence: Evidence) -> String {
    guard let marginal = evidence.channels[index].recent.marginalROI else { return "" }
    let returned =
      "\(Words.possessive(evidence.name(index))) next \(evidence.coin) returned \(evidence.style.ratio(marginal.mean)) (\(evidence.interval(marginal)))"
    guard evidence.breakEven != nil, let above = evidence.chances.nextAbove[index] else {
      return returned + "."
    }
    return above >= 0.5
      ? "\(returned); \(evidence.style.probability(above)) likely above break-even."
      : "\(returned); \(evidence.style.probability(1 - above)) likely past break-even."
  }

  /// `TV’s average return is $1.24 (90% interval 0.71–1.97); its next dollar returned $0.70 (0.26–1.29).`
  private static func reason(_ index: Int, _ evidence: Evidence) -> String {
    let channel = evidence.channels[index]
    guard let roi = channel.whole.roi, let marginal = channel.recent.marginalROI else { return "" }
    let conjunction =
      evidence.breakEven.map { roi.mean >= $0 && marginal.mean < $0 } == true ? ", but" : ";"
    var text =
      "\(Words.possessive(evidence.name(index))) average return is \(evidence.style.ratio(roi.mean)) (\(evidence.interval(roi)))\(conjunction) its next \(evidence.coin) returned \(evidence.shortROI(marginal))"
    if evidence.breakEven != nil, let above = evidence.chances.nextAbove[index], above < 0.5 {
      text += ": \(evidence.style.probability(1 - above)) likely past break-even"
    }
    return text + "."
  }

  /// The returns of several channels, with what their tiers share.
  private static func reasons(_ chosen: [Moves.Move], _ evidence: Evidence) -> [String] {
    var returns: [String] = []
    for (place, move) in chosen.enumerated() {
      guard let roi = evidence.channels[move.index].whole.roi else { continue }
      returns.append(
        place == 0
          ? "\(evidence.name(move.index)) returned \(evidence.roi(roi))"
          : "\(evidence.name(move.index)) \(evidence.shortROI(roi))")
    }
    let tiers = chosen.map { evidence.tier($0.index) }
    let whole =
      evidence.breakEven != nil && tiers.allSatisfy { $0 == .reduce }
      ? ": \(chosen.count == 2 ? "both" : "all") below break-even across their whole intervals"
      : ""
    return [ListStyle.joined(returns) + whole + "."]
  }

  /// The split is fine: settle what is unproven.
  private static func keeping(_ story: Story) -> [Action] {
    let evidence = story.evidence
    var actions: [Action] = []
    if let moves = story.moves {
      let found =
        moves.isNegligible
        ? "The best split within the bounds \(evidence.verb("would", "added", "add")) only \(evidence.gain(moves.gain))."
        : "The best split found promises \(evidence.gain(moves.gain)); nothing of it is left once the choice is allowed for."
      actions.append(Action(title: "Keep the split between channels", detail: found))
    }
    actions += testing(story)
    return actions
  }

  private static func withoutPlan(_ story: Story) -> [Action] {
    let evidence = story.evidence
    guard evidence.breakEven != nil else { return [] }
    let tiers = Tiers(evidence)
    var actions: [Action] = []
    if let index = tiers.scale.first {
      actions.append(
        Action(title: "Scale \(evidence.name(index)) in steps", detail: next(index, evidence)))
    }
    if let index = tiers.reduce.first {
      actions.append(
        Action(title: "Reduce \(evidence.name(index))", detail: reason(index, evidence)))
    }
    return actions + testing(story)
  }

  /// What would tell demand from media, for the largest channel that demand likely bought.
  private static func settling(_ story: Story) -> Action? {
    let evidence = story.evidence
    guard let index = evidence.bySize.first(where: { evidence.isDoubted($0) }) else { return nil }
    return Action(
      title: "Find out what \(evidence.name(index)) really brings",
      detail:
        "Demand likely bought it, so its return is an upper bound. \(evidence.demandCure(index))")
  }

  /// The largest channel whose return straddles break-even.
  private static func testing(_ story: Story) -> [Action] {
    let evidence = story.evidence
    if let test = settling(story) { return [test] }
    guard evidence.breakEven != nil else { return [] }
    let unproven = Set(Tiers(evidence).unproven)
    guard
      let index = evidence.bySize.filter({ unproven.contains($0) })
        .max(by: { evidence.channels[$0].whole.spend < evidence.channels[$1].whole.spend }),
      let roi = evidence.channels[index].whole.roi
    else { return [] }
    return [
      Action(
        title: "Test \(evidence.name(index))",
        detail:
          "It returned \(evidence.roi(roi)), so whether it pays back is open; a regional experiment would tell."
      )
    ]
  }

  private static func action(
    _ title: String, _ detail: [String], money: Double, _ evidence: Evidence
  ) -> Action {
    Action(
      title: title, detail: detail.filter { !$0.isEmpty }.joined(separator: " "), money: money,
      moneyText: evidence.style.money(money, signed: true))
  }
}
