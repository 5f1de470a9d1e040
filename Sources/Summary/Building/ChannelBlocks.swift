import Insights
import MediaMix
import Settings

/// Paid channels, each and together.
extension BlockBuilder {
  var channels: [ChannelBlock] {
    let media = analysis.media.whole
    let colors = colorIndices
    return analysis.channels.indices.map { index in
      let channel = analysis.channels[index]
      let whole = channel.whole
      let advice = judgement.channels[index]
      let comparison = comparison(index)
      return ChannelBlock(
        name: channel.name, colorIndex: colors[index], spend: whole.spend,
        spendShare: share(whole.spend, of: media.spend), contribution: whole.contribution,
        contributionShare: share(whole.contribution.mean, of: total),
        effectShare: effectShares[index], roi: whole.roi, marginalRoi: whole.marginalROI,
        probabilityAboveBreakeven: evidence.breakEven == nil
          ? nil : evidence.chances.returnAbove[index],
        probabilityNextAboveBreakeven: evidence.breakEven == nil
          ? nil : evidence.chances.nextAbove[index],
        probabilityBestReturn: evidence.chances.bestReturn[index],
        probabilityAboveMedia: evidence.chances.aboveMedia[index],
        adstock: AdstockBlock(
          kind: channel.form.adstock, decay: channel.decay, halfLife: channel.halfLife.mean,
          halfLifeMedian: channel.halfLife.median,
          weights: channel.carryOver, ninetyPercent: channel.ninetyPercent?.median.finite),
        saturation: SaturationBlock(
          kind: channel.form.saturation, halfSaturation: channel.halfSaturation.mean,
          slope: channel.slope.mean,
          level: channel.saturationLevel.mean, zone: advice.zone,
          steady: channel.steady.map {
            SteadyBlock(
              spend: $0.spend, response: $0.response, marginal: $0.marginal,
              onePercent: $0.onePercent)
          }),
        prior: comparison?.prior, posterior: comparison?.posterior, roiDensity: roiDensity(index),
        informed: comparison?.informed.finite, dataInformed: comparison?.isDataInformed,
        demand: demand(index), recommendation: advice.recommendation, advice: advice.advice,
        nextStep: advice.nextStep, recent: recent(channel.recent, onePercent: channel.onePercentROI)
      )
    }
  }

  var media: MediaBlock {
    let whole = analysis.media.whole
    return MediaBlock(
      spend: whole.spend, contribution: whole.contribution, share: evidence.mediaShare,
      roi: whole.roi, marginalRoi: whole.marginalROI,
      probabilityAboveBreakeven: evidence.breakEven == nil ? nil : evidence.chances.mediaAbove,
      recent: recent(analysis.media.recent))
  }

  var attribution: AttributionBlock {
    let pairs = zip(analysis.channels.map(\.name), effectShares)
    return AttributionBlock(
      method: "data_driven", shares: Dictionary(pairs) { first, second in first + second })
  }

  /// Each channel's part of what all channels brought; the parts sum to 1 where there is anything to share.
  private var effectShares: [Double] {
    let effects = analysis.channels.map { $0.whole.contribution.mean }
    let sum = effects.reduce(0, +)
    return effects.map { share($0, of: sum) }
  }

  /// Places in the palette: 0 for the largest contribution.
  private var colorIndices: [Int] {
    let order = analysis.channels.indices.sorted {
      let (left, right) = (
        analysis.channels[$0].whole.contribution.mean, analysis.channels[$1].whole.contribution.mean
      )
      return left == right ? $0 < $1 : left > right
    }
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return places
  }

  private func recent(_ part: Return, onePercent: EstimateBlock? = nil) -> RecentBlock {
    RecentBlock(
      start: day(part.periods.lowerBound), end: lastDay(part.periods.upperBound - 1),
      periods: part.periods.count, spend: part.spend, contribution: part.contribution,
      roi: part.roi, marginalRoi: part.marginalROI, onePercentRoi: onePercent)
  }
}
