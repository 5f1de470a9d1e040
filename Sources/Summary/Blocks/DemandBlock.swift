import Findings
import Insights

/// Whether demand, rather than the channel, may have made its effect.
public struct DemandBlock: Codable, Sendable, Equatable {
  public var verdict: DemandVerdict
  /// 0 for none of the signs, 1 for all in full; possible from 0.3, likely from 0.5 where the effect is hard to believe.
  public var score: Double
  public var signs: DemandSigns
  /// Measures of demand in the model that name the channel.
  public var adjustedBy: [String]
  /// Whether an experiment on the channel is in the model.
  public var isTested: Bool
  @Null public var message: String?

  public init(
    verdict: DemandVerdict, score: Double, signs: DemandSigns, adjustedBy: [String],
    isTested: Bool, message: String? = nil
  ) {
    self.verdict = verdict
    self.score = score
    self.signs = signs
    self.adjustedBy = adjustedBy
    self.isTested = isTested
    self.message = message
  }
}
