import Wording

/// What to do with one channel next, in plain text: what the plan makes of it, and what its next money returns.
enum ChannelStep {
  /// Less beyond observed spend than this share is not worth a word.
  private static let notable = 0.005
  /// From this share on, the curve is a guess that should be tested.
  private static let risky = 0.05

  /// `nil` where the advice itself says all there is to say.
  static func write(_ index: Int, _ story: Story) -> String? {
    let evidence = story.evidence
    guard story.grade.actionable, !evidence.isDoubted(index) else { return nil }
    let sentences = [planned(index, story), next(index, evidence)].compactMap(\.self)
    return sentences.isEmpty ? nil : evidence.style.paragraph(sentences)
  }

  private static func planned(_ index: Int, _ story: Story) -> String? {
    guard let moves = story.moves, !moves.keepsSplit,
      let part = story.evidence.plan?.channels.first(where: {
        $0.channel == story.evidence.channels[index].name
      })
    else { return nil }
    let style = story.evidence.style
    let spend = style.money(part.recommended)
    guard (moves.increases + moves.decreases).contains(where: { $0.index == index }) else {
      return style.say("The plan keeps it at \(spend).")
    }
    guard let share = part.changeShare else {
      return style.say("The plan starts it with \(spend).")
    }
    let change = style.percent(share, places: 0, signed: true)
    guard part.change > 0 else { return style.say("The plan cuts it to \(spend) (\(change)).") }
    let beyond = part.recommended / part.observedMaximum - 1
    guard part.observedMaximum > 0, beyond >= notable else {
      return style.say("The plan raises it to \(spend) (\(change)).")
    }
    let excess = style.percent(beyond, places: 0)
    return beyond < risky
      ? style.say(
        "The plan raises it to \(spend) (\(change)), \(excess) beyond the most observed.")
      : style.say(
        "The plan raises it to \(spend) (\(change)), \(excess) beyond the most observed: run it as a test."
      )
  }

  private static func next(_ index: Int, _ evidence: Evidence) -> String? {
    let style = evidence.style
    guard let marginal = evidence.channels[index].recent.marginalROI else { return nil }
    let value = style.ratio(marginal.mean)
    let range = style.ratioRange(marginal.lower, marginal.upper)
    guard evidence.breakEven != nil, let above = evidence.chances.nextAbove[index] else {
      return style.say(
        "The next \(evidence.one) brought \(value) conversions (\(evidence.level) interval \(range))."
      )
    }
    let chance = style.probability(max(above, 1 - above))
    return above >= 0.5
      ? style.say(
        "The next \(evidence.one) returned \(value) (\(evidence.level) interval \(range)); \(chance) likely above break-even."
      )
      : style.say(
        "The next \(evidence.one) returned \(value) (\(evidence.level) interval \(range)); \(chance) likely below break-even."
      )
  }
}
