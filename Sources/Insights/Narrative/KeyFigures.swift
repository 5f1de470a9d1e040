import MediaMix
import Wording

/// The four figures of the first page, each with its interval.
enum KeyFigures {
  static func write(_ story: Story) -> [KeyFigure] {
    let evidence = story.evidence
    var figures = [contribution(evidence)]
    if let roi = evidence.analysis.media.whole.roi { figures.append(returned(roi, evidence)) }
    if let change = ChangeFigure.write(story) {
      figures.append(change)
    } else if let next = evidence.analysis.media.recent.marginalROI {
      figures.append(nextOne(next, evidence))
    }
    figures.append(story.moves.map { gain($0, evidence) } ?? share(evidence))
    return figures
  }

  private static func contribution(_ evidence: Evidence) -> KeyFigure {
    let style = evidence.style
    let value = evidence.analysis.media.whole.contribution
    let (part, total) = (style.percent(evidence.mediaShare.mean), style.outcome(evidence.total))
    return KeyFigure(
      label: evidence.say("\(evidence.nounLabel) from media"), value: value.mean,
      text: style.outcome(value.mean),
      interval: evidence.shortInterval(style.outcomeRange(value.lower, value.upper)),
      lower: value.lower, upper: value.upper, reference: 0, referenceText: "0",
      note: evidence.say("\(part) of \(total) in \(evidence.whole.length)"))
  }

  private static func returned(_ roi: Estimate, _ evidence: Evidence) -> KeyFigure {
    let spend = evidence.style.money(evidence.analysis.media.whole.spend)
    return figure(
      evidence.say("Return on media"), roi, evidence,
      note: evidence.breakEven == nil
        ? evidence.say("on \(spend) in \(evidence.whole.length)")
        : evidence.chances.mediaAbove.map { evidence.chance(above: $0) }
          ?? evidence.say("an upper bound: demand likely made part of it"))
  }

  private static func nextOne(_ next: Estimate, _ evidence: Evidence) -> KeyFigure {
    figure(
      evidence.say("Return on the next \(evidence.coin)"), next, evidence,
      note: evidence.say("at the spend of \(evidence.window.phrase)"))
  }

  private static func figure(
    _ label: String, _ value: Estimate, _ evidence: Evidence, note: String
  ) -> KeyFigure {
    let style = evidence.style
    return KeyFigure(
      label: label, value: value.mean, text: style.ratio(value.mean),
      unit: evidence.say("per \(evidence.one)"),
      interval: evidence.shortInterval(style.ratioRange(value.lower, value.upper)),
      lower: value.lower, upper: value.upper, reference: evidence.breakEven,
      referenceText: evidence.breakEven.map { _ in
        evidence.say("Break-even \(evidence.breakEvenText)")
      },
      note: note)
  }

  private static func gain(_ moves: Moves, _ evidence: Evidence) -> KeyFigure {
    let style = evidence.style
    let chance = style.probability(moves.probability)
    let expected = style.outcome(moves.expected, signed: true)
    let note: Phrase =
      if moves.isIllusory {
        Phrase("\(chance) likely to gain, but none is to be expected")
      } else if moves.overstatement > 0 {
        Phrase("\(chance) likely to gain; expect \(expected)")
      } else {
        Phrase("\(chance) likely to gain, \(evidence.planned.over)")
      }
    return KeyFigure(
      label: evidence.say("Gain from the plan"), value: moves.gain.mean,
      text: style.outcome(moves.gain.mean, signed: true),
      interval: evidence.shortInterval(
        style.signedOutcomeRange(moves.gain.lower, moves.gain.upper)),
      lower: moves.gain.lower, upper: moves.gain.upper, reference: 0, referenceText: "0",
      note: evidence.say(note))
  }

  private static func share(_ evidence: Evidence) -> KeyFigure {
    let style = evidence.style
    let value = evidence.mediaShare
    return KeyFigure(
      label: evidence.say("Media’s share of \(evidence.noun)"), value: value.mean,
      text: style.percent(value.mean),
      interval: evidence.shortInterval(style.percentRange(value.lower, value.upper)),
      lower: value.lower, upper: value.upper, reference: 0, referenceText: "0",
      note: evidence.say("over \(evidence.whole.length)"))
  }
}
