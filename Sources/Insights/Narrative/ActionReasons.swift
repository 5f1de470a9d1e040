import MediaMix
import Wording

/// Why money should come to channels or go from them.
enum ActionReasons {
  /// `Paid search’s next dollar returned $1.77 (90% interval 0.98–2.59); 94% likely above break-even.`
  static func next(_ index: Int, _ evidence: Evidence) -> String {
    guard let marginal = evidence.channels[index].recent.marginalROI else { return "" }
    let (name, coin) = (evidence.name(index), evidence.coin)
    let value = evidence.plainROI(marginal)
    guard evidence.breakEven != nil, let above = evidence.chances.nextAbove[index] else {
      return evidence.say("\(possessive: name) next \(coin) returned \(value).")
    }
    let chance = evidence.style.probability(max(above, 1 - above))
    return above >= 0.5
      ? evidence.say(
        "\(possessive: name) next \(coin) returned \(value); \(chance) likely above break-even.")
      : evidence.say(
        "\(possessive: name) next \(coin) returned \(value); \(chance) likely past break-even.")
  }

  /// `TV’s average return is $1.24 (90% interval 0.71–1.97), but its next dollar returned $0.70 (0.26–1.29): 78%
  /// likely past break-even.`
  static func one(_ index: Int, _ evidence: Evidence) -> String {
    let channel = evidence.channels[index]
    guard let roi = channel.whole.roi, let marginal = channel.recent.marginalROI else { return "" }
    let turns = evidence.breakEven.map { roi.mean >= $0 && marginal.mean < $0 } == true
    let (name, coin) = (evidence.name(index), evidence.coin)
    let average = evidence.plainROI(roi)
    let next = evidence.shortROI(marginal)
    guard evidence.breakEven != nil, let above = evidence.chances.nextAbove[index], above < 0.5
    else {
      return turns
        ? evidence.say(
          "\(possessive: name) average return is \(average), but its next \(coin) returned \(next)."
        )
        : evidence.say(
          "\(possessive: name) average return is \(average); its next \(coin) returned \(next).")
    }
    let chance = evidence.style.probability(1 - above)
    return turns
      ? evidence.say(
        "\(possessive: name) average return is \(average), but its next \(coin) returned \(next): \(chance) likely past break-even."
      )
      : evidence.say(
        "\(possessive: name) average return is \(average); its next \(coin) returned \(next): \(chance) likely past break-even."
      )
  }

  /// The returns of several channels, with what their tiers share.
  static func several(_ chosen: [Moves.Move], _ evidence: Evidence) -> String {
    let known = chosen.compactMap { move in
      evidence.channels[move.index].whole.roi.map { (name: evidence.name(move.index), roi: $0) }
    }
    guard let first = known.first else { return "" }
    let rest = known.dropFirst().map { "\($0.name) \(evidence.shortROI($0.roi))" }
    let returns = evidence.style.joined(
      [evidence.say("\(first.name) returned \(evidence.roi(first.roi))")] + rest)
    guard evidence.breakEven != nil, chosen.allSatisfy({ evidence.tier($0.index) == .reduce })
    else { return evidence.say("\(returns).") }
    return chosen.count == 2
      ? evidence.say("\(returns): both below break-even across their whole intervals.")
      : evidence.say("\(returns): all below break-even across their whole intervals.")
  }
}
