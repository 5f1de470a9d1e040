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
    let names = evidence.style.joined(chosen.map { PlainName.short(evidence.name($0.index)) })
    let title =
      moves.isLikely ? story.say("Scale \(names)") : story.say("Test more of \(names)")
    return action(
      title,
      [
        proven(chosen, evidence), chosen.first.map { ActionReasons.next($0.index, evidence) } ?? "",
        beyond(chosen, evidence),
      ], money: money, evidence)
  }

  /// Where every increase has paid back for sure.
  private static func proven(_ chosen: [Moves.Move], _ evidence: Evidence) -> String {
    guard evidence.breakEven != nil, chosen.allSatisfy({ evidence.tier($0.index) == .scale }) else {
      return ""
    }
    let (least, one) = (evidence.breakEvenText, evidence.one)
    return switch chosen.count {
    case 1:
      evidence.say("It returned more than \(least) per \(one) across its whole interval.")
    case 2:
      evidence.say("Both returned more than \(least) per \(one) across their whole intervals.")
    default:
      evidence.say("All three returned more than \(least) per \(one) across their whole intervals.")
    }
  }

  /// Where an increase goes beyond what was ever spent.
  private static func beyond(_ chosen: [Moves.Move], _ evidence: Evidence) -> String {
    let beyond = (evidence.plan?.channels ?? []).filter(ExtrapolationRule.isBeyond).map(\.channel)
    let tested = chosen.filter { beyond.contains(evidence.channels[$0.index].name) }
    guard !tested.isEmpty else { return "" }
    guard tested.count < chosen.count else {
      return evidence.say("This goes beyond observed spend: move in steps.")
    }
    let names = evidence.style.joined(tested.map { evidence.name($0.index) })
    return evidence.say(
      tested.count, one: "\(names) goes beyond observed spend: move in steps.",
      other: "\(names) go beyond observed spend: move in steps.")
  }

  private static func less(_ chosen: [Moves.Move], _ moves: Moves, _ story: Story) -> Action {
    let evidence = story.evidence
    let names = evidence.style.joined(chosen.map { PlainName.short(evidence.name($0.index)) })
    let money = chosen.reduce(0) { $0 + $1.change }
    let shares = chosen.compactMap { $0.share.map { (-$0 * 100).rounded() } }
    let isOne = shares.count == chosen.count && shares.allSatisfy { $0 == shares[0] }
    let share = isOne ? shares.first.map { evidence.style.percent($0 / 100, places: 0) } : nil
    let title: Phrase =
      switch (moves.isLikely, share) {
      case (true, let share?): Phrase("Trim \(names) by \(share)")
      case (true, nil): Phrase("Trim \(names)")
      case (false, let share?): Phrase("Test less of \(names) by \(share)")
      case (false, nil): Phrase("Test less of \(names)")
      }
    let detail =
      chosen.count == 1
      ? ActionReasons.one(chosen[0].index, evidence) : ActionReasons.several(chosen, evidence)
    return action(story.say(title), [detail], money: money, evidence)
  }

  /// The split is fine: settle what is unproven.
  private static func keeping(_ story: Story) -> [Action] {
    let evidence = story.evidence
    var actions: [Action] = []
    if let moves = story.moves {
      let gain = evidence.gain(moves.gain)
      let found =
        moves.isNegligible
        ? evidence.say(
          past: "The best split within the bounds would have added only \(gain).",
          ahead: "The best split within the bounds would add only \(gain).")
        : story.say(
          "The best split found promises \(gain); nothing of it is left once the choice is allowed for."
        )
      actions.append(
        Action(title: story.say("Keep the split between channels"), detail: found))
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
        Action(
          title: story.say("Scale \(evidence.name(index)) in steps"),
          detail: ActionReasons.next(index, evidence)))
    }
    if let index = tiers.reduce.first {
      actions.append(
        Action(
          title: story.say("Reduce \(evidence.name(index))"),
          detail: ActionReasons.one(index, evidence)))
    }
    return actions + testing(story)
  }

  /// What would tell demand from media, for the largest channel that demand likely bought.
  private static func settling(_ story: Story) -> Action? {
    let evidence = story.evidence
    guard let index = evidence.bySize.first(where: { evidence.isDoubted($0) }) else { return nil }
    return Action(
      title: story.say("Find out what \(evidence.name(index)) really brings"),
      detail: evidence.style.paragraph([
        story.say("Demand likely bought it, so its return is an upper bound."),
        evidence.demandCure(index),
      ]))
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
        title: story.say("Test \(evidence.name(index))"),
        detail: story.say(
          "It returned \(evidence.roi(roi)), so whether it pays back is open; a regional experiment would tell."
        ))
    ]
  }

  private static func action(
    _ title: String, _ detail: [String], money: Double, _ evidence: Evidence
  ) -> Action {
    Action(
      title: title, detail: evidence.style.paragraph(detail), money: money,
      moneyText: evidence.style.money(money, signed: true))
  }
}
