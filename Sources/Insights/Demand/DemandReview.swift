import MarketingData
import MediaMix
import Settings

/// Which channels may owe their effect to demand, channel by channel.
///
/// Search and retargeting are bought when people are already looking. A model without a measure of how many are
/// looking credits the media with what those people would have bought anyway (Chen et al., "Bias correction for paid
/// search in media mix modeling", Google, 2018).
public struct DemandReview: Sendable, Equatable {
  /// In the data's order.
  public var channels: [DemandFinding]

  /// - Parameter breakEven: the return at which money comes back; `nil` where the outcome is a count.
  public static func make(_ analysis: Analysis, breakEven: Double?) -> DemandReview {
    let measure = DemandMeasure(analysis)
    let outcome = analysis.dataset.outcome.values
    let moves = outcome.contains { $0 != outcome[0] }
    let experiments = analysis.fit.posterior?.experiments ?? []
    return DemandReview(
      channels: analysis.channels.indices.map { index in
        let name = analysis.channels[index].name
        let signs = measure.signs(of: index)
        // Where nothing moves there is nothing to follow.
        let spends = moves && analysis.channels[index].whole.spend > 0
        return DemandFinding(
          channel: name, verdict: spends ? signs.verdict(breakEven: breakEven) : .none,
          score: spends ? signs.score(breakEven: breakEven) : 0, signs: signs,
          adjustedBy: analysis.dataset.demand
            .filter { $0.channels.isEmpty || $0.channels.contains(name) }.map(\.series.name),
          isTested: experiments.contains { $0.channel == name })
      })
  }

  /// Indices of the channels whose effect is likely demand's.
  public var doubted: [Int] { channels.indices.filter { channels[$0].verdict == .likely } }
}

/// What was found about one channel.
public struct DemandFinding: Codable, Sendable, Equatable {
  public var channel: String
  public var verdict: DemandVerdict
  /// 0 for none of the signs, 1 for all of them in full.
  public var score: Double
  public var signs: DemandSigns
  /// Measures of demand in the model that name the channel.
  public var adjustedBy: [String]
  /// Whether the model is calibrated with an experiment on it.
  public var isTested: Bool

  public init(
    channel: String, verdict: DemandVerdict, score: Double, signs: DemandSigns,
    adjustedBy: [String] = [], isTested: Bool = false
  ) {
    self.channel = channel
    self.verdict = verdict
    self.score = score
    self.signs = signs
    self.adjustedBy = adjustedBy
    self.isTested = isTested
  }
}
