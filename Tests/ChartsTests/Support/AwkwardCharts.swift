import Calendars
import Charts
import Wording

/// Charts of data that tempt a chart to break: none, one, many, zero, negative, huge, tiny, long names.
enum Awkward {
  static let longNames = [
    "Programmatic connected television and addressable video, northern regions and islands",
    "وسائل التواصل الاجتماعي المدفوعة في جميع مناطق المملكة الشمالية",
    "微信朋友圈广告与抖音信息流投放以及小红书种草内容合作推广渠道组合",
    "<script>alert(1)</script>", "=1+1",
  ]

  static func keys(_ count: Int) -> [ChannelKey] {
    (0..<count).map { ChannelKey(name: "Channel \($0 + 1)", colorIndex: $0) }
  }

  static func returns(_ estimates: [ChartEstimate?], names: [String] = []) -> ReturnsChart {
    ReturnsChart(
      rows: estimates.enumerated().map { index, estimate in
        let name = names.indices.contains(index) ? names[index] : "Channel \(index + 1)"
        return ReturnsChart.Row(
          channel: ChannelKey(name: name, colorIndex: index), roi: estimate,
          tier: estimate == nil ? .none : Tier.allCases[index % 4])
      }, breakEven: 1, level: 0.9, style: .dollars)
  }

  static var hugeInterval: ReturnsChart {
    returns([
      ChartEstimate(2.4, 1.6, 3.3), ChartEstimate(1.9, -0.4, 41.5), ChartEstimate(1.2, 0.7, 1.8),
      ChartEstimate(0.6, 0.2, 1.1), nil,
    ])
  }

  static func many(_ count: Int) -> ReturnsChart {
    var numbers = Numbers(seed: UInt64(count))
    return returns(
      (0..<count).map { _ in
        let mean = numbers.next(0.2...3)
        return ChartEstimate(mean, mean * numbers.next(0.3...0.8), mean * numbers.next(1.2...2.1))
      })
  }

  static var counts: ReturnsChart {
    var chart = returns([
      ChartEstimate(0.043, 0.021, 0.071), ChartEstimate(0.018, 0.004, 0.039),
      ChartEstimate(0.0061, 0.0012, 0.013),
    ])
    chart.style = .counts
    chart.breakEven = nil
    return chart
  }

  static func plan(_ changes: [Double], _ effects: [ChartEstimate], names: [String] = [])
    -> PlanChart
  {
    PlanChart(
      rows: zip(changes, effects).enumerated().map { index, move in
        let name = names.indices.contains(index) ? names[index] : "Channel \(index + 1)"
        return PlanChart.Row(
          channel: ChannelKey(name: name, colorIndex: index), change: move.0, effect: move.1)
      }, level: 0.9, style: .dollars)
  }

  static var zeroPlan: PlanChart {
    plan([0, 0, 0], Array(repeating: ChartEstimate(0, 0, 0), count: 3))
  }

  static var wildPlan: PlanChart {
    plan(
      [1_200_000, 400, -90_000, -1_110_400, 0],
      [
        ChartEstimate(2_100_000, -700_000, 98_000_000), ChartEstimate(900, 100, 2_000),
        ChartEstimate(-12_000, -40_000, 11_000), ChartEstimate(-800_000, -1_900_000, 300_000),
        ChartEstimate(0, 0, 0),
      ], names: longNames)
  }

  static var negativeShare: ShareBarChart {
    ShareBarChart(
      parts: [
        ShareBarChart.Part(label: "Baseline", cause: .baseline, value: 5_200),
        ShareBarChart.Part(label: "Promotions", cause: .component, value: 300),
        ShareBarChart.Part(label: "Price", cause: .component, value: -1_400),
        ShareBarChart.Part(label: "Competitor activity", cause: .component, value: -420),
        ShareBarChart.Part(label: "Weather", cause: .component, value: 90),
        ShareBarChart.Part(label: "Holidays", cause: .component, value: 120),
        ShareBarChart.Part(label: "Media", cause: .media, value: 1_800),
        ShareBarChart.Part(label: "Unexplained", cause: .unexplained, value: -35),
      ], total: 5_655, style: .counts)
  }

  static var negativeBridge: BridgeChart {
    BridgeChart(
      steps: [
        BridgeChart.Step(label: "Baseline", cause: .baseline, value: -300_000),
        BridgeChart.Step(label: "Promotions", cause: .component, value: 150_000),
        BridgeChart.Step(
          label: "TV", cause: .channel(ChannelKey(name: "TV", colorIndex: 0)), value: 900_000),
        BridgeChart.Step(
          label: "Radio", cause: .channel(ChannelKey(name: "Radio", colorIndex: 1)),
          value: 420_000),
        BridgeChart.Step(label: "Unexplained", cause: .unexplained, value: -20_000),
      ], style: .dollars)
  }

  /// Parts that change sign, over a series that never changes.
  static var restless: DecompositionChart {
    let count = 60
    let starts = (0..<count).map { CivilDate(dayNumber: 19_000 + 7 * $0) }
    func wave(_ size: Double, _ shift: Int) -> [Double] {
      (0..<count).map { ($0 + shift) % 20 < 10 ? size : -size }
    }
    return DecompositionChart(
      starts: starts, frequency: .weekly, actual: Array(repeating: 1_000, count: count),
      parts: [
        DecompositionChart.Part(
          label: "Baseline", cause: .baseline, values: Array(repeating: 800, count: count)),
        DecompositionChart.Part(label: "Weather", cause: .component, values: wave(120, 0)),
        DecompositionChart.Part(label: "Price", cause: .component, values: wave(-60, 5)),
        DecompositionChart.Part(
          label: longNames[0], cause: .channel(ChannelKey(name: longNames[0], colorIndex: 0)),
          values: Array(repeating: 140, count: count)),
      ], style: .counts)
  }

  static var constantFit: FitChart {
    let count = 26
    let level = Array(repeating: 4_000.0, count: count)
    return FitChart(
      starts: (0..<count).map { CivilDate(dayNumber: 19_000 + 7 * $0) }, frequency: .weekly,
      actual: level, expected: level, lower: level, upper: level, holdout: nil, level: 0.9,
      style: .counts)
  }

  static func curves(_ count: Int) -> ResponseCurvesChart {
    ResponseCurvesChart(
      panels: keys(count).enumerated().map { Orchard.curve($0, channel: $1) }, maximumPanels: 12,
      breakEven: 1, level: 0.9, style: .dollars)
  }

  /// Nothing spent, nothing brought.
  static var flatCurve: ResponseCurvesChart {
    ResponseCurvesChart(
      panels: [
        ResponseCurvesChart.Panel(
          channel: ChannelKey(name: longNames[1], colorIndex: 8),
          points: [0.0, 1, 2].map {
            ResponseCurvesChart.Point(
              spend: $0, response: 0, lower: 0, upper: 0, marginalReturn: 0)
          }, currentSpend: 0, currentResponse: 0, plannedSpend: nil, observedMaximum: 2,
          observed: [], nextReturn: nil)
      ], breakEven: 1, level: 0.9, style: .dollars)
  }

  static func allocation(_ scale: Double) -> AllocationChart {
    var chart = Orchard.allocation
    chart.rows = chart.rows.enumerated().map { index, row in
      var row = row
      row.channel.name = longNames.indices.contains(index) ? longNames[index] : row.channel.name
      row.current *= scale
      row.planned *= scale
      row.lowerBound *= scale
      row.upperBound *= scale
      return row
    }
    return chart
  }

  static var lonelyFrontier: FrontierChart {
    FrontierChart(
      points: [0.0, 500, 1_000].map {
        FrontierChart.Point(
          budget: $0, gain: ChartEstimate(mean: $0 * 0.1 - 50, lower: -9_000, upper: 12_000))
      }, currentBudget: 500, planned: nil, breakEvenBudget: nil, breakEven: nil, level: 0.8,
      style: .counts)
  }

  static var namedPriors: PriorChart {
    Orchard.priors(
      longNames.enumerated().map { ChannelKey(name: $1, colorIndex: $0) }, isNarrow: true)
  }

  /// Returns without a density: all draws are one value, far from all others or below zero.
  static var needle: PriorChart {
    PriorChart(
      rows: [1_900, -3, 0].enumerated().map { place, value in
        PriorChart.Row(
          channel: ChannelKey(name: "Channel \(place)", colorIndex: place),
          prior: KnownReturn(ChartEstimate(1, 0.2, 3)),
          posterior: KnownReturn(ChartEstimate(value, value, value)), isDataInformed: true)
      }, breakEven: nil, level: 0.9, style: .counts)
  }

  static var all: [(String, any Chart)] {
    [
      ("a-huge", hugeInterval), ("a-counts", counts), ("a-one", many(1)), ("a-forty", many(40)),
      ("a-names", returns(Array(Orchard.returns.prefix(5)), names: longNames)),
      ("a-zeroplan", zeroPlan), ("a-wildplan", wildPlan), ("a-share", negativeShare),
      ("a-fall", fall), ("a-nochange", noChange), ("a-bridge", negativeBridge),
      ("a-restless", restless), ("a-constant", constantFit),
      ("a-curves1", curves(1)), ("a-curves4", curves(4)), ("a-curves12", curves(12)),
      ("a-flatcurve", flatCurve), ("a-allocation", allocation(1e-4)),
      ("a-prior1", Orchard.priors(keys(1))), ("a-prior20", Orchard.priors(keys(20))),
      ("a-prior60", Orchard.priors(keys(60))), ("a-priornames", namedPriors),
      ("a-needle", needle), ("a-lonely", lonelyFrontier), ("a-fit26", Orchard.fit(periods: 26)),
      ("a-fit1000", Orchard.fit(periods: 1_000, frequency: .daily)),
      ("a-fit36", Orchard.fit(periods: 36, frequency: .monthly, width: 100_000)),
      ("a-dec260", Orchard.decomposition(periods: 260, channels: keys(20))),
      ("a-dec26", Orchard.decomposition(periods: 26, channels: keys(1))),
      ("a-dec1000", Orchard.decomposition(periods: 1_000, frequency: .daily)),
      ("a-dec36", Orchard.decomposition(periods: 36, frequency: .monthly, channels: keys(7))),
    ] + Bench.awkward
  }
}
