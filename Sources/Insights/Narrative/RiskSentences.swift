import Budgeting
import Wording

/// What could make the plan turn out worse, as sentences in Markdown with names escaped.
enum RiskSentences {
  static func write(_ story: Story) -> [String] {
    guard let plan = story.evidence.plan else { return [] }
    return plan.risks.map { sentence($0, story.evidence) }
  }

  private static func sentence(_ risk: PlanRisk, _ evidence: Evidence) -> String {
    let style = evidence.style
    switch risk {
    case .loss(let probability, let lowGain):
      let tail = style.percent((1 - evidence.analysis.fit.interval) / 2, places: 0)
      let low =
        lowGain >= 0
        ? "gained less than \(style.outcome(lowGain))"
        : "lost more than \(style.outcome(-lowGain))"
      return
        "There is a \(style.probability(probability)) chance that the plan would have brought less, and a \(tail) chance that it would have \(low)."
    case .extrapolation(let channel, let observed, let beyond, let within):
      return
        "\(bold(channel)) goes \(style.percent(beyond, places: 0)) beyond observed spend. Kept at its observed \(style.money(observed)), the gain is \(style.outcome(within, signed: true))."
    case .slowEffect(let channel, let halfLife, let change):
      let pace = "\(style.decimal(halfLife, places: 1)) \(evidence.period)s"
      return
        "\(bold(channel)) works slowly: half its effect takes \(pace), so part of what \(change < 0 ? "the cut costs" : "is added") shows only after the window."
    case .weakIncrease(let channel, let change, let probability):
      return
        "The \(style.money(change)) added to \(bold(channel)) has a \(style.probability(probability)) chance of bringing back less than it costs."
    case .boundsBinding(let channels):
      return
        "\(ListStyle.shortened(channels.map(bold), limit: 3)) \(channels.count == 1 ? "is" : "are") held at a bound; how far to go beyond is for a test to say."
    }
  }

  private static func bold(_ name: String) -> String { "**\(PlainName.markdown(name))**" }
}
