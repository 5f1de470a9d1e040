import Calendars
import Charts
import Wording

extension Orchard {
  static var plan: PlanChart {
    PlanChart(
      rows: byDescending { planned[$0] - spend[$0] }.map {
        PlanChart.Row(
          channel: channels[$0], change: planned[$0] - spend[$0], effect: effects[$0])
      }, level: 0.9, style: .dollars)
  }

  static var effectShare: EffectShareChart {
    let total = spend.reduce(0, +)
    let effect = channels.indices.map { spend[$0] * returns[$0].mean }
    let whole = effect.reduce(0, +)
    return EffectShareChart(
      rows: byDescending { effect[$0] }.map {
        EffectShareChart.Row(
          channel: channels[$0], spendShare: spend[$0] / total, effectShare: effect[$0] / whole)
      }, spendCaption: "share of the $9.05M spend",
      effectCaption: "share of the $14.0M media contribution (effect)", style: .dollars)
  }

  static var roi: ReturnsChart {
    ReturnsChart(
      rows: byDescending { returns[$0].mean }.map {
        ReturnsChart.Row(channel: channels[$0], roi: returns[$0], tier: tiers[$0])
      }, breakEven: 1, level: 0.9, style: .dollars)
  }

  static var prior: PriorChart { priors(channels) }

  static func priors(_ channels: [ChannelKey], isNarrow: Bool = false) -> PriorChart {
    PriorChart(
      rows: channels.enumerated().map { place, channel in
        PriorChart.Row(
          channel: channel, prior: known(ChartEstimate(1.83, 0.28, 5.37)),
          posterior: known(returns[place % returns.count]), isDataInformed: place % 3 != 2)
      }, breakEven: 1, level: 0.9, isNarrow: isNarrow, style: .dollars)
  }

  /// A return with a density like a hill around its mean.
  static func known(_ estimate: ChartEstimate) -> KnownReturn {
    let values = (0..<48).map {
      estimate.lower + Double($0) / 40 * (estimate.upper - estimate.lower)
    }
    return KnownReturn(
      estimate,
      density: ChartDensity(
        values: values,
        heights: values.map {
          1 / (1 + ($0 - estimate.mean) * ($0 - estimate.mean)) / (estimate.upper - estimate.lower)
        }))
  }

  static var marginal: MarginalChart {
    MarginalChart(
      rows: byDescending { next[$0].mean }.map {
        MarginalChart.Row(channel: channels[$0], average: returns[$0].mean, next: next[$0])
      }, breakEven: 1, level: 0.9, style: .dollars)
  }

  static var allocation: AllocationChart {
    AllocationChart(
      rows: byDescending { planned[$0] - spend[$0] }.map {
        AllocationChart.Row(
          channel: channels[$0], current: spend[$0], planned: planned[$0],
          lowerBound: spend[$0] * 0.7, upperBound: spend[$0] * 1.3, effect: effects[$0])
      }, total: ChartEstimate(767_000, 121_000, 1_490_000), nowLabel: "Q3 2026", level: 0.9,
      style: .dollars)
  }
}

extension Orchard {
  static let baseline = 66_300_000.0
  static let components = [("Promotions", 3_410_000.0), ("Price", -1_120_000)]
  static let unexplained = 610_000.0

  static var media: Double { channels.indices.reduce(0) { $0 + spend[$1] * returns[$1].mean } }

  static var share: ShareBarChart {
    let total = baseline + components.reduce(0) { $0 + $1.1 } + media + unexplained
    return ShareBarChart(
      parts: [
        ShareBarChart.Part(label: "Baseline", cause: .baseline, value: baseline),
        ShareBarChart.Part(label: "Promotions, price", cause: .component, value: 2_290_000),
        ShareBarChart.Part(label: "Media", cause: .media, value: media),
        ShareBarChart.Part(label: "Unexplained", cause: .unexplained, value: unexplained),
      ], total: total, style: .dollars)
  }

  static var bridge: BridgeChart {
    let effect = channels.indices.map { spend[$0] * returns[$0].mean }
    return BridgeChart(
      steps: [BridgeChart.Step(label: "Baseline", cause: .baseline, value: baseline)]
        + components.map { BridgeChart.Step(label: $0.0, cause: .component, value: $0.1) }
        + byDescending { effect[$0] }.map {
          BridgeChart.Step(label: names[$0], cause: .channel(channels[$0]), value: effect[$0])
        }
        + [BridgeChart.Step(label: "Unexplained", cause: .unexplained, value: unexplained)],
      style: .dollars)
  }
}
