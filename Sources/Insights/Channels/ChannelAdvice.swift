import MediaMix
import Wording

/// What the report says about one channel.
public struct ChannelAdvice: Sendable, Equatable {
  public var recommendation: Recommendation
  public var zone: SaturationZone
  /// One guarded sentence or two, in plain text.
  public var advice: String
  /// What the plan makes of it and what its next money returns; `nil` where `advice` says all.
  public var nextStep: String? = nil
}

extension ChannelAdvice {
  /// The advice on a channel; withheld when the model is not fit to act on.
  static func of(_ index: Int, _ evidence: Evidence, actionable: Bool) -> ChannelAdvice {
    let channel = evidence.channels[index]
    let zone = SaturationZone(level: channel.saturationLevel.mean)
    let tier = evidence.tier(index)
    guard actionable else {
      return ChannelAdvice(
        recommendation: .withheld, zone: zone,
        advice: evidence.say("No advice: the model did not pass its quality gates."))
    }
    guard let roi = channel.whole.roi else {
      return ChannelAdvice(
        recommendation: .hold, zone: zone,
        advice: evidence.say(
          "\(evidence.name(index)) spent nothing in \(evidence.whole.length), so there is no return to judge."
        ))
    }
    if evidence.isDoubted(index) {
      return ChannelAdvice(
        recommendation: tier, zone: zone, advice: evidence.demandMessage(index) ?? "")
    }
    let text =
      evidence.breakEven == nil
      ? [againstAverage(index, roi, evidence)]
      : [
        againstBreakEven(index, roi, evidence), instruction(tier, evidence),
        next(index, evidence, tier: tier), caution(index, evidence),
      ]
    return ChannelAdvice(
      recommendation: tier, zone: zone, advice: evidence.style.paragraph(text))
  }

  /// Signs of demand that leave the estimate standing.
  private static func caution(_ index: Int, _ evidence: Evidence) -> String {
    let isPossible = evidence.demand.channels[index].verdict == .possible
    return isPossible
      ? evidence.say("Part of it may be demand that would have come anyway.") : ""
  }

  private static func againstBreakEven(
    _ index: Int, _ roi: Estimate, _ evidence: Evidence
  ) -> String {
    let chance = evidence.chance(above: evidence.chances.returnAbove[index] ?? 0)
    return evidence.say("\(evidence.name(index)) returned \(evidence.roi(roi)); \(chance).")
  }

  /// Without the value of a conversion there is no break-even.
  private static func againstAverage(
    _ index: Int, _ roi: Estimate, _ evidence: Evidence
  ) -> String {
    let (name, returned) = (evidence.name(index), evidence.roi(roi))
    if evidence.bySize.count == 1 {
      return evidence.say(
        "\(name) returned \(returned); what a conversion is worth is not known, so this cannot be compared with its cost. Hold."
      )
    }
    let above = evidence.chances.aboveMedia[index] ?? 0
    let chance = evidence.style.probability(max(above, 1 - above))
    return above >= 0.5
      ? evidence.say(
        "\(name) returned \(returned); \(chance) likely above the average of all media. Test more.")
      : evidence.say(
        "\(name) returned \(returned); \(chance) likely below the average of all media. Hold.")
  }

  private static func instruction(_ tier: Recommendation, _ evidence: Evidence) -> String {
    switch tier {
    case .scale: evidence.say("Scale.")
    case .test: evidence.say("Test before scaling.")
    case .hold: evidence.say("Hold.")
    case .reduce: evidence.say("Reduce.")
    case .withheld: ""
    }
  }

  /// Where the next unit of money tells another story than the average.
  private static func next(_ index: Int, _ evidence: Evidence, tier: Recommendation) -> String {
    guard let breakEven = evidence.breakEven,
      let marginal = evidence.channels[index].recent.marginalROI,
      tier == .scale || tier == .test, marginal.mean < breakEven - Recommendation.printed
    else { return "" }
    let value = evidence.plainROI(marginal)
    return evidence.say(
      "But \(evidence.window.inside) its next \(evidence.coin) returned \(value): past break-even at that spend."
    )
  }
}

extension Evidence {
  /// The tier of a channel's average return, as if the model could be acted on; never better than a test where
  /// demand may have bought the media.
  func tier(_ index: Int) -> Recommendation {
    let roi = channels[index].whole.roi
    if isDoubted(index) { return .test }
    guard let breakEven else {
      return Recommendation.tier(roi, average: analysis.media.whole.roi)
    }
    let tier = Recommendation.tier(roi, breakEven: breakEven)
    return tier == .scale && demand.channels[index].verdict == .possible ? .test : tier
  }
}
