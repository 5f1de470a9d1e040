import Wording

/// The four figures of the plan page.
enum PlanFigures {
  static func write(_ story: Story) -> [KeyFigure] {
    guard let moves = story.moves, let plan = story.evidence.plan else { return [] }
    let evidence = story.evidence
    let style = evidence.style
    let (now, then) = (plan.current, plan.recommended)
    var figures = [
      KeyFigure(
        label: story.say("\(evidence.nounLabel) from media"), value: then.response.mean,
        text: "\(style.outcome(now.response.mean)) → \(style.outcome(then.response.mean))",
        interval: evidence.shortInterval(
          style.outcomeRange(then.response.lower, then.response.upper)),
        lower: then.response.lower, upper: then.response.upper,
        note: evidence.say(
          past: "\(evidence.noun) from media, as it was and by the plan",
          ahead: "\(evidence.noun) from media, as spend would go on and by the plan"))
    ]
    if let before = now.roi, let after = then.roi {
      figures.append(
        KeyFigure(
          label: story.say("Return on media"), value: after.mean,
          text: "\(style.ratio(before.mean)) → \(style.ratio(after.mean))",
          interval: evidence.shortInterval(style.ratioRange(after.lower, after.upper)),
          lower: after.lower, upper: after.upper, reference: evidence.breakEven,
          note: returnNote(evidence)))
    }
    figures.append(
      KeyFigure(
        label: story.say("Chance of a gain"), value: moves.probability,
        text: style.probability(moves.probability),
        note: worthwhile(moves, story)))
    figures.append(last(story))
    return figures
  }

  private static func returnNote(_ evidence: Evidence) -> String {
    let (one, noun) = (evidence.one, evidence.noun)
    return evidence.style.outcomeIsMoney
      ? evidence.say(
        past: "return per \(one), as it was and by the plan",
        ahead: "return per \(one), as spend would go on and by the plan")
      : evidence.say(
        past: "\(noun) per \(one), as it was and by the plan",
        ahead: "\(noun) per \(one), as spend would go on and by the plan")
  }

  /// `likely to gain; 84% to gain over $0.50M`
  private static func worthwhile(_ moves: Moves, _ story: Story) -> String {
    guard let half = halfGain(story) else { return story.say("likely to gain") }
    let style = story.evidence.style
    let (chance, value) = (style.probability(half.chance), style.outcome(half.value))
    return story.say("likely to gain; \(chance) to gain over \(value)")
  }

  /// Half the stated gain, and the chance of more than that.
  static func halfGain(_ story: Story) -> (value: Double, chance: Double)? {
    guard let plan = story.evidence.plan, let moves = story.moves, moves.gain.mean > 0 else {
      return nil
    }
    let half = moves.gain.mean / 2
    return (half, Chances.share(of: plan.gainDraws, above: half))
  }

  private static func last(_ story: Story) -> KeyFigure {
    let evidence = story.evidence
    guard let plan = evidence.plan, let value = plan.marginalReturn else {
      let bound = evidence.plan?.boundsBinding ?? 0
      return KeyFigure(
        label: story.say("Channels at a bound"), value: Double(bound), text: "\(bound)",
        note: story.say("every channel is at a bound; wider bounds would move more"))
    }
    return KeyFigure(
      label: story.say("Return of the last \(evidence.coin)"), value: value,
      text: evidence.style.ratio(value), reference: evidence.breakEven,
      note: story.say("mean return of the last \(evidence.coin) in every channel not at a bound"))
  }
}
