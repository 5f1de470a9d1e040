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
    return KeyFigure(
      label: "\(Words.sentence(evidence.noun)) from media", value: value.mean,
      text: style.outcome(value.mean),
      interval: "\(evidence.level): \(style.outcomeRange(value.lower, value.upper))",
      lower: value.lower, upper: value.upper, reference: 0, referenceText: "0",
      note:
        "\(style.percent(evidence.mediaShare.mean)) of \(style.outcome(evidence.total)) in \(evidence.whole.length)"
    )
  }

  private static func returned(_ roi: Estimate, _ evidence: Evidence) -> KeyFigure {
    figure(
      "Return on media", roi, evidence,
      note: evidence.breakEven == nil
        ? "on \(evidence.style.money(evidence.analysis.media.whole.spend)) in \(evidence.whole.length)"
        : evidence.chances.mediaAbove.map { chance($0, evidence) }
          ?? "an upper bound: demand likely made part of it")
  }

  private static func nextOne(_ next: Estimate, _ evidence: Evidence) -> KeyFigure {
    figure(
      "Return on the next \(evidence.coin)", next, evidence,
      note: "at the spend of \(evidence.window.phrase)")
  }

  private static func figure(
    _ label: String, _ value: Estimate, _ evidence: Evidence, note: String
  ) -> KeyFigure {
    let style = evidence.style
    return KeyFigure(
      label: label, value: value.mean, text: style.ratio(value.mean), unit: "per \(evidence.one)",
      interval: "\(evidence.level): \(style.ratioRange(value.lower, value.upper))",
      lower: value.lower, upper: value.upper, reference: evidence.breakEven,
      referenceText: evidence.breakEven.map { _ in "Break-even \(evidence.breakEvenText)" },
      note: note)
  }

  private static func chance(_ above: Double, _ evidence: Evidence) -> String {
    above >= 0.5
      ? "\(evidence.style.probability(above)) likely above break-even"
      : "\(evidence.style.probability(1 - above)) likely below break-even"
  }

  private static func gain(_ moves: Moves, _ evidence: Evidence) -> KeyFigure {
    let style = evidence.style
    return KeyFigure(
      label: "Gain from the plan", value: moves.gain.mean,
      text: style.outcome(moves.gain.mean, signed: true),
      interval:
        "\(evidence.level): \(style.signedOutcomeRange(moves.gain.lower, moves.gain.upper))",
      lower: moves.gain.lower, upper: moves.gain.upper, reference: 0, referenceText: "0",
      note: moves.isIllusory
        ? "\(style.probability(moves.probability)) likely to gain, but none is to be expected"
        : moves.overstatement > 0
          ? "\(style.probability(moves.probability)) likely to gain; expect \(style.outcome(moves.expected, signed: true))"
          : "\(style.probability(moves.probability)) likely to gain, over \(evidence.planned.phrase)"
    )
  }

  private static func share(_ evidence: Evidence) -> KeyFigure {
    let style = evidence.style
    let value = evidence.mediaShare
    return KeyFigure(
      label: "Media’s share of \(evidence.noun)", value: value.mean,
      text: style.percent(value.mean),
      interval: "\(evidence.level): \(style.percentRange(value.lower, value.upper))",
      lower: value.lower, upper: value.upper, reference: 0, referenceText: "0",
      note: "over \(evidence.whole.length)")
  }
}
