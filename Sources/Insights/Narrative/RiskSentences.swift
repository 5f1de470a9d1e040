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
      weakIncrease(risks, story.evidence), slowEffect(risks, story.evidence), bounds(risks),
    ]
    return Array(sentences.compactMap { $0 }.prefix(4))
  }

  private static func loss(_ risks: [PlanRisk], _ evidence: Evidence) -> String? {
    for case .loss(let probability, let lowGain) in risks {
      let style = evidence.style
      let tail = style.percent((1 - evidence.analysis.fit.interval) / 2, places: 0)
      let low =
        lowGain >= 0
        ? "gaining less than \(style.outcome(lowGain))"
        : "losing more than \(style.outcome(-lowGain))"
      return
        "A \(style.probability(probability)) chance of a loss, and a \(tail) chance of \(low)."
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
    let reach = channels.count == 1 ? "goes" : "go up to"
    return
      "\(names(channels)) \(reach) \(style.percent(furthest, places: 0)) beyond observed spend; within it, the gain is \(style.outcome(kept, signed: true))."
  }

  private static func weakIncrease(_ risks: [PlanRisk], _ evidence: Evidence) -> String? {
    var parts: [String] = []
    for case .weakIncrease(let channel, let change, let probability) in risks {
      let style = evidence.style
      parts.append(
        "\(style.money(change)) on \(bold(channel)) (\(style.probability(probability)) likely)")
    }
    guard !parts.isEmpty else { return nil }
    return
      "Added money may bring back less than it costs: \(ListStyle.joined(Array(parts.prefix(3))))."
  }

  private static func slowEffect(_ risks: [PlanRisk], _ evidence: Evidence) -> String? {
    for case .slowEffect(let channel, let halfLife, let change) in risks {
      let pace = "\(evidence.style.decimal(halfLife, places: 1)) \(evidence.period)s"
      return
        "Half the effect of \(bold(channel)) takes \(pace): part of what \(change < 0 ? "its cut costs" : "is added to it brings") shows only after the window."
    }
    return nil
  }

  private static func bounds(_ risks: [PlanRisk]) -> String? {
    for case .boundsBinding(let channels) in risks {
      return
        "\(names(channels)) \(channels.count == 1 ? "is" : "are") held at a bound; a test must say how far to go beyond."
    }
    return nil
  }

  private static func names(_ channels: [String]) -> String {
    ListStyle.shortened(channels.map(bold), limit: 3)
  }

  private static func bold(_ name: String) -> String { "**\(PlainName.markdown(name))**" }
}
