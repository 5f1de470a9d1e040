import Findings
import Glibc

/// How far one channel looks as if demand bought its media, rather than its media made demand.
public struct DemandSigns: Codable, Sendable, Equatable {
  /// Share of the movement of its spend (in logarithms) that trend, season and the outcome explain, 0 to 1.
  public var spendExplained: Double
  /// Correlation of its spend with the outcome beyond trend, season, controls and other channels, −1 to 1.
  public var followsOutcome: Double
  /// Share of the outcome's yearly swing that the model runs through the channel.
  public var seasonShare: Double
  /// Share of the outcome's variance that the model runs through the channel.
  public var movementShare: Double
  /// Contribution over the outcome's total.
  public var contributionShare: Double
  /// Spend over the outcome's total where both are money.
  @Null public var spendToOutcome: Double?
  /// Contribution per unit of money.
  @Null public var roi: Double?
  /// The same over that of all other paid media; `null` where there is none.
  @Null public var roiOverOthers: Double?

  public init(
    spendExplained: Double, followsOutcome: Double, seasonShare: Double, movementShare: Double,
    contributionShare: Double, spendToOutcome: Double? = nil, roi: Double? = nil,
    roiOverOthers: Double? = nil
  ) {
    self.spendExplained = spendExplained
    self.followsOutcome = followsOutcome
    self.seasonShare = seasonShare
    self.movementShare = movementShare
    self.contributionShare = contributionShare
    self.spendToOutcome = spendToOutcome
    self.roi = roi
    self.roiOverOthers = roiOverOthers
  }

  /// How hard the effect is to believe, 0 to 1: the return (in money, from 8 to 20), the return against other
  /// media's (from 4 to 12 times; in money only for returns above 5), or the share of the outcome (40 to 70 %).
  ///
  /// - Parameter breakEven: the return at which money comes back; thin margins need, and earn, higher returns.
  ///   `nil` where the outcome is a count, whose returns can only be compared.
  public func incredible(breakEven: Double?) -> Double {
    var signs = [DemandSigns.ramp(contributionShare, from: 0.4, to: 0.7)]
    let returned = roi ?? 0
    if let breakEven {
      let scale = max(1, breakEven / 2)
      signs.append(DemandSigns.logarithmic(returned, from: 8 * scale, to: 20 * scale))
      if returned > 5 * scale, let roiOverOthers {
        signs.append(DemandSigns.logarithmic(roiOverOthers, from: 4, to: 12))
      }
    } else if let roiOverOthers {
      signs.append(DemandSigns.logarithmic(roiOverOthers, from: 4, to: 12))
    }
    return signs.max() ?? 0
  }

  /// How closely spend follows the outcome beyond what else is known, 0 to 1.
  public var pursuit: Double { DemandSigns.ramp(followsOutcome, from: 0.5, to: 0.75) }

  /// How completely season, trend and outcome account for the spend, 0 to 1.
  public var schedule: Double { DemandSigns.ramp(spendExplained, from: 0.6, to: 0.85) }

  /// How far the channel has taken over the outcome's season or movement, 0 to 1.
  public var absorption: Double {
    DemandSigns.ramp(max(seasonShare, movementShare), from: 0.4, to: 0.7)
  }

  /// 0 for none of the signs, 1 for all of them in full.
  public func score(breakEven: Double?) -> Double {
    0.4 * incredible(breakEven: breakEven) + 0.25 * absorption + 0.2 * pursuit + 0.15 * schedule
  }

  /// Lowest scores of the verdicts.
  static let possible = 0.3
  static let likely = 0.5

  /// Likely from 0.5 on where the effect itself is hard to believe, and wherever it is past belief; possible from 0.3
  /// on, and where the effect is half-way past belief.
  ///
  /// A channel whose return is an ordinary one is never called likely: many are planned around the season, and
  /// rightly so.
  public func verdict(breakEven: Double?) -> DemandVerdict {
    let score = score(breakEven: breakEven)
    let incredible = incredible(breakEven: breakEven)
    if incredible >= 1 || (incredible > 0 && score >= DemandSigns.likely) { return .likely }
    return score >= DemandSigns.possible || incredible >= 0.5 ? .possible : .none
  }

  private static func ramp(_ value: Double, from low: Double, to high: Double) -> Double {
    value.isFinite ? min(1, max(0, (value - low) / (high - low))) : 0
  }

  private static func logarithmic(_ value: Double, from low: Double, to high: Double) -> Double {
    guard value > low, value.isFinite else { return 0 }
    return min(1, log(value / low) / log(high / low))
  }
}

/// Whether demand, rather than the media, made a channel's effect.
public enum DemandVerdict: String, Codable, Sendable, CaseIterable {
  case none, possible, likely
}
