import Findings
import Calendars
import Insights
import Settings

/// What one paid channel did, over all periods and over the plan window.
public struct ChannelBlock: Codable, Sendable, Equatable {
  public var name: String
  /// Place in the palette, the same in every chart; 0 for the largest contribution.
  public var colorIndex: Int
  public var spend: Double
  public var spendShare: Double
  public var contribution: EstimateBlock
  /// Of the outcome's total.
  public var contributionShare: Double
  /// Of all paid media's contribution.
  public var effectShare: Double
  /// Share of effect minus share of spend.
  public var effectShareGap: Double
  /// Share of effect over share of spend; `null` without spend.
  @Null public var effectShareRatio: Double?
  /// `null` without spend.
  @Null public var roi: EstimateBlock?
  @Null public var marginalRoi: EstimateBlock?
  @Null public var probabilityAboveBreakeven: Double?
  @Null public var probabilityBelowBreakeven: Double?
  /// That the next unit of money returns more than break-even.
  @Null public var probabilityNextAboveBreakeven: Double?
  @Null public var probabilityNextBelowBreakeven: Double?
  /// That no other channel returned more.
  @Null public var probabilityBestReturn: Double?
  /// That it returned more than all media together.
  @Null public var probabilityAboveMedia: Double?
  @Null public var probabilityBelowMedia: Double?
  public var adstock: AdstockBlock
  public var saturation: SaturationBlock
  /// ROI before the data, and after; `null` for a ridge fit. Where a channel has no spend, shares of the outcome.
  @Null public var prior: EstimateBlock?
  @Null public var posterior: EstimateBlock?
  /// How likely each ROI is; `null` without spend.
  @Null public var roiDensity: RoiDensityBlock?
  /// 0 when the data said nothing, 1 when they said all.
  @Null public var informed: Double?
  /// Whether the data, more than the prior, made the estimate.
  @Null public var dataInformed: Bool?
  /// Whether demand may have made the effect.
  public var demand: DemandBlock
  /// From the ROI interval against break-even.
  public var recommendation: Recommendation
  /// One guarded sentence.
  public var advice: String
  /// What the plan makes of it and what its next money returns; `null` where `advice` says all.
  @Null public var nextStep: String?
  /// The same over the plan window.
  public var recent: RecentBlock

  public init(
    name: String, colorIndex: Int, spend: Double, spendShare: Double,
    contribution: EstimateBlock, contributionShare: Double, effectShare: Double,
    roi: EstimateBlock? = nil, marginalRoi: EstimateBlock? = nil,
    probabilityAboveBreakeven: Double? = nil, probabilityNextAboveBreakeven: Double? = nil,
    probabilityBestReturn: Double? = nil, probabilityAboveMedia: Double? = nil,
    adstock: AdstockBlock, saturation: SaturationBlock, prior: EstimateBlock? = nil,
    posterior: EstimateBlock? = nil, roiDensity: RoiDensityBlock? = nil,
    informed: Double? = nil, dataInformed: Bool? = nil, demand: DemandBlock,
    recommendation: Recommendation, advice: String, nextStep: String? = nil,
    recent: RecentBlock
  ) {
    self.name = name
    self.colorIndex = colorIndex
    self.spend = spend
    self.spendShare = spendShare
    self.contribution = contribution
    self.contributionShare = contributionShare
    self.effectShare = effectShare
    effectShareGap = effectShare - spendShare
    effectShareRatio = spendShare > 0 ? effectShare / spendShare : nil
    self.roi = roi
    self.marginalRoi = marginalRoi
    self.probabilityAboveBreakeven = probabilityAboveBreakeven
    probabilityBelowBreakeven = probabilityAboveBreakeven.map { 1 - $0 }
    self.probabilityNextAboveBreakeven = probabilityNextAboveBreakeven
    probabilityNextBelowBreakeven = probabilityNextAboveBreakeven.map { 1 - $0 }
    self.probabilityBestReturn = probabilityBestReturn
    self.probabilityAboveMedia = probabilityAboveMedia
    probabilityBelowMedia = probabilityAboveMedia.map { 1 - $0 }
    self.adstock = adstock
    self.saturation = saturation
    self.prior = prior
    self.posterior = posterior
    self.roiDensity = roiDensity
    self.informed = informed
    self.dataInformed = dataInformed
    self.demand = demand
    self.recommendation = recommendation
    self.advice = advice
    self.nextStep = nextStep
    self.recent = recent
  }
}

/// How likely each ROI of a channel is, before the data and after.
public struct RoiDensityBlock: Codable, Sendable, Equatable {
  /// `null` for a ridge fit, and where the prior allows a single value.
  @Null public var prior: DensityBlock?
  /// Of the fit's draws, be they of a posterior or of a bootstrap; `null` where they are all the same.
  @Null public var posterior: DensityBlock?

  public init(prior: DensityBlock? = nil, posterior: DensityBlock? = nil) {
    self.prior = prior
    self.posterior = posterior
  }
}

/// A channel's or all media's return over the plan window.
public struct RecentBlock: Codable, Sendable, Equatable {
  public var start: CivilDate
  public var end: CivilDate
  public var periods: Int
  public var spend: Double
  public var contribution: EstimateBlock
  @Null public var roi: EstimateBlock?
  @Null public var marginalRoi: EstimateBlock?
  /// Outcome per unit of money when all spend of the window is 1 % more; `null` for all media together.
  @Null public var onePercentRoi: EstimateBlock?

  public init(
    start: CivilDate, end: CivilDate, periods: Int, spend: Double, contribution: EstimateBlock,
    roi: EstimateBlock? = nil, marginalRoi: EstimateBlock? = nil,
    onePercentRoi: EstimateBlock? = nil
  ) {
    self.start = start
    self.end = end
    self.periods = periods
    self.spend = spend
    self.contribution = contribution
    self.roi = roi
    self.marginalRoi = marginalRoi
    self.onePercentRoi = onePercentRoi
  }
}

/// How an effect carries over.
public struct AdstockBlock: Codable, Sendable, Equatable {
  public var kind: AdstockKind
  public var decay: EstimateBlock
  /// Periods until half the effect has passed.
  public var halfLife: Double
  /// Median over draws; `halfLife` is their mean.
  @Null public var halfLifeMedian: Double?
  /// Share of the effect 0, 1, 2, ... periods after the spend.
  public var weights: [Double]
  /// Share of the effect that has come by the end of 0, 1, 2, ... periods after the spend.
  public var cumulative: [Double]
  /// Periods, that of the spend included, by whose end nine tenths of the effect have come: median over draws.
  @Null public var ninetyPercent: Double?

  public init(
    kind: AdstockKind, decay: EstimateBlock, halfLife: Double, halfLifeMedian: Double? = nil,
    weights: [Double], ninetyPercent: Double? = nil
  ) {
    self.kind = kind
    self.decay = decay
    self.halfLife = halfLife
    self.halfLifeMedian = halfLifeMedian
    self.weights = weights
    var come = 0.0
    cumulative = weights.map { weight in
      come += weight
      return min(come, 1)
    }
    self.ninetyPercent = ninetyPercent
  }
}

/// How the response flattens.
public struct SaturationBlock: Codable, Sendable, Equatable {
  public var kind: SaturationKind
  /// Driver per period at half the maximum response.
  public var halfSaturation: Double
  public var slope: Double
  /// Share of the maximum response reached, 0 to 1.
  public var level: Double
  public var zone: SaturationZone
  /// Where the channel stands on its curve; `null` for a channel that does not run in the plan window.
  @Null public var steady: SteadyBlock?

  public init(
    kind: SaturationKind, halfSaturation: Double, slope: Double, level: Double,
    zone: SaturationZone, steady: SteadyBlock? = nil
  ) {
    self.kind = kind
    self.halfSaturation = halfSaturation
    self.slope = slope
    self.level = level
    self.zone = zone
    self.steady = steady
  }
}

/// What a channel brings per period when its mean spend is spent in every period.
public struct SteadyBlock: Codable, Sendable, Equatable {
  /// Mean money per period of the plan window in which the channel runs.
  public var spend: Double
  /// Outcome per period.
  public var response: EstimateBlock
  /// Outcome per extra unit of money.
  public var marginal: EstimateBlock
  /// Outcome per period that 1 % more spend brings.
  public var onePercent: EstimateBlock

  public init(
    spend: Double, response: EstimateBlock, marginal: EstimateBlock, onePercent: EstimateBlock
  ) {
    self.spend = spend
    self.response = response
    self.marginal = marginal
    self.onePercent = onePercent
  }
}
