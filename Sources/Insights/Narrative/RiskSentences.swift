import Budgeting
import Wording

/// What could make the plan turn out worse, as sentences in Markdown with names escaped.
enum RiskSentences {
  /// At most four, the gravest first: a loss, spend never seen, money that may not come back, and what
  /// holds the plan back or comes late.
  static func write(_ story: Story) -> [String] {
    guard let plan = story.evidence.plan else { return [] }
    let risks = plan.risks
    let sentences = [
      loss(risks, story.evidence), extrapolation(risks, story.evidence),
      weakIncrease(risks, story.evidence), slowEffect(risks, story.evidence),
      bounds(risks, story.evidence),
    ]
    return Array(sentences.compactMap { $0 }.prefix(4))
  }

  private static func loss(_ risks: [PlanRisk], _ evidence: Evidence) -> String? {
    for case .loss(let probability, let lowGain) in risks {
      let style = evidence.style
      let chance = style.probability(probability)
      let tail = style.percent((1 - evidence.analysis.fit.interval) / 2, places: 0)
      return lowGain >= 0
        ? style.say(
          "A \(chance) chance of a loss, and a \(tail) chance of gaining less than \(style.outcome(lowGain))."
        )
        : style.say(
          "A \(chance) chance of a loss, and a \(tail) chance of losing more than \(style.outcome(-lowGain))."
        )
    }
    return nil
  }

  private static func extrapolation(_ risks: [PlanRisk], _ evidence: Evidence) -> String? {
    var channels: [String] = []
    var furthest = 0.0
    var kept = 0.0
    for case .extrapolation(let channel, _, let beyond, let within) in risks {
      channels.append(channel)
      furthest = max(furthest, beyond)
      kept = within
    }
    guard !channels.isEmpty else { return nil }
    let style = evidence.style
    let share = style.percent(furthest, places: 0)
    let (names, gain) = (names(channels, style), style.outcome(kept, signed: true))
    return style.say(
      channels.count,
      one: "\(names) goes \(share) beyond observed spend; within it, the gain is \(gain).",
      other: "\(names) go up to \(share) beyond observed spend; within it, the gain is \(gain).")
  }

  private static func weakIncrease(_ risks: [PlanRisk], _ evidence: Evidence) -> String? {
    var parts: [String] = []
    let style = evidence.style
    for case .weakIncrease(let channel, let change, let probability) in risks {
      let (money, chance) = (style.money(change), style.probability(probability))
      parts.append(style.say("\(money) on \(bold(channel)) (\(chance) likely)"))
    }
    guard !parts.isEmpty else { return nil }
    return style.say(
      "Added money may bring back less than it costs: \(style.joined(Array(parts.prefix(3)))).")
  }

  private static func slowEffect(_ risks: [PlanRisk], _ evidence: Evidence) -> String? {
    for case .slowEffect(let channel, let halfLife, let change) in risks {
      let pace = evidence.style.decimal(halfLife, places: 1)
      let (name, periods) = (bold(channel), evidence.periods)
      return change < 0
        ? evidence.say(
          "Half the effect of \(name) takes \(pace) \(periods): part of what its cut costs shows only after the window."
        )
        : evidence.say(
          "Half the effect of \(name) takes \(pace) \(periods): part of what the money added to it brings shows only after the window."
        )
    }
    return nil
  }

  private static func bounds(_ risks: [PlanRisk], _ evidence: Evidence) -> String? {
    for case .boundsBinding(let channels) in risks {
      let names = names(channels, evidence.style)
      return evidence.say(
        channels.count, one: "\(names) is held at a bound; a test must say how far to go beyond.",
        other: "\(names) are held at a bound; a test must say how far to go beyond.")
    }
    return nil
  }

  private static func names(_ channels: [String], _ style: NumberStyle) -> String {
    style.shortened(channels.map(bold), limit: 3)
  }

  private static func bold(_ name: String) -> String { "**\(PlainName.markdown(name))**" }
}
