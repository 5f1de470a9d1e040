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
        label: "\(Words.sentence(evidence.noun)) from media", value: then.response.mean,
        text: "\(style.outcome(now.response.mean)) → \(style.outcome(then.response.mean))",
        interval:
          "\(evidence.level): \(style.outcomeRange(then.response.lower, then.response.upper))",
        lower: then.response.lower, upper: then.response.upper,
        note: "\(evidence.noun) from media, \(evidence.asNow) and by the plan")
    ]
    if let before = now.roi, let after = then.roi {
      figures.append(
        KeyFigure(
          label: "Return on media", value: after.mean,
          text: "\(style.ratio(before.mean)) → \(style.ratio(after.mean))",
          interval: "\(evidence.level): \(style.ratioRange(after.lower, after.upper))",
          lower: after.lower, upper: after.upper, reference: evidence.breakEven,
          note:
            "\(evidence.style.outcomeIsMoney ? "return" : evidence.noun) per \(evidence.one), \(evidence.asNow) and by the plan"
        ))
    }
    figures.append(
      KeyFigure(
        label: "Chance of a gain", value: moves.probability,
        text: style.probability(moves.probability),
        note: worthwhile(moves, story)))
    figures.append(last(story))
    return figures
  }

  /// `likely to gain; 84% to gain over $0.50M`
  private static func worthwhile(_ moves: Moves, _ story: Story) -> String {
    guard let half = halfGain(story) else { return "likely to gain" }
    return
      "likely to gain; \(story.evidence.style.probability(half.chance)) to gain over \(story.evidence.style.outcome(half.value))"
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
        label: "Channels at a bound", value: Double(bound), text: "\(bound)",
        note: "every channel is at a bound; wider bounds would move more")
    }
    return KeyFigure(
      label: "Return of the last \(evidence.coin)", value: value,
      text: evidence.style.ratio(value), reference: evidence.breakEven,
      note: "mean return of the last \(evidence.coin) in every channel not at a bound")
  }
}
