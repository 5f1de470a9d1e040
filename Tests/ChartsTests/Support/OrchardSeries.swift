import Calendars
import Charts
import Glibc
import Wording

/// Invented periods: a season, a trend, promotions, a price that costs a little, and media.
struct OrchardSeries {
  var starts: [CivilDate] = []
  var actual: [Double] = []
  var expected: [Double] = []
  var parts: [DecompositionChart.Part] = []

  init(periods: Int, frequency: Frequency = .weekly, channels: [ChannelKey] = Orchard.channels) {
    var numbers = Numbers(seed: 11)
    var date = CivilDate(year: 2023, month: 7, day: 3) ?? CivilDate(dayNumber: 0)
    var baseline: [Double] = []
    var promotions: [Double] = []
    var price: [Double] = []
    var media = channels.map { _ in [Double]() }
    for period in 0..<periods {
      starts.append(date)
      let year = Double(date.dayOfYear) / 365.25
      let season = 1 + 0.09 * sin(2 * .pi * (year - 0.2)) + 0.04 * sin(4 * .pi * year)
      baseline.append(4_800_000 * season * (1 + 0.0006 * Double(period)))
      promotions.append(date.month >= 11 ? numbers.next(300_000...520_000) : 60_000)
      price.append(-40_000 - 600 * Double(period))
      for index in channels.indices {
        let size = 420_000 / (1 + 0.7 * Double(index))
        media[index].append(size * numbers.next(0.75...1.2) * (1 + 0.002 * Double(period)))
      }
      date = frequency.next(after: date)
    }
    parts = [
      DecompositionChart.Part(label: "Baseline", cause: .baseline, values: baseline),
      DecompositionChart.Part(label: "Promotions", cause: .component, values: promotions),
      DecompositionChart.Part(label: "Price", cause: .component, values: price),
    ]
    for (channel, values) in zip(channels, media) {
      parts.append(
        DecompositionChart.Part(label: channel.name, cause: .channel(channel), values: values))
    }
    expected = (0..<periods).map { index in parts.reduce(0) { $0 + $1.values[index] } }
    actual = expected.map { $0 + numbers.next(-330_000...330_000) }
  }
}

extension Orchard {
  static func decomposition(
    periods: Int = 170, frequency: Frequency = .weekly, channels: [ChannelKey] = channels
  ) -> DecompositionChart {
    let series = OrchardSeries(periods: periods, frequency: frequency, channels: channels)
    let window = series.starts.suffix(frequency == .daily ? 91 : 13)
    return DecompositionChart(
      starts: series.starts, frequency: frequency, actual: series.actual, parts: series.parts,
      window: window.first.flatMap { first in
        window.last.map {
          DecompositionChart.Window(label: "Q3 26", start: first, end: frequency.lastDay(from: $0))
        }
      }, style: .dollars)
  }

  static func curve(_ index: Int, channel: ChannelKey? = nil) -> ResponseCurvesChart.Panel {
    let most = spend[index % spend.count] * 1.35
    let half = most * (index.isMultiple(of: 3) ? 1.4 : 0.7)
    let top = returns[index % returns.count].mean * spend[index % spend.count]
    func response(_ spend: Double) -> Double {
      top * spend / (spend + half) * (most / 1.35 + half) / (most / 1.35)
    }
    func slope(_ spend: Double) -> Double { (response(spend + 1) - response(spend)) }
    let spent = spend[index % spend.count]
    let past = (0..<13).map { window -> Double in
      let place = Double((window * 7) % 13) / 12
      return spent * (0.6 + 0.75 * place)
    }
    return ResponseCurvesChart.Panel(
      channel: channel ?? channels[index],
      points: (0...60).map { step in
        let spend = most * 1.15 * Double(step) / 60
        let mean = response(spend)
        return ResponseCurvesChart.Point(
          spend: spend, response: mean, lower: mean * 0.62, upper: mean * 1.42,
          marginalReturn: slope(spend))
      }, currentSpend: spent, currentResponse: response(spent),
      plannedSpend: planned[index % planned.count], observedMaximum: most,
      observed: past,
      nextReturn: slope(spent))
  }

  static var curves: ResponseCurvesChart {
    ResponseCurvesChart(
      panels: channels.indices.map { curve($0) }, breakEven: 1, nowLabel: "Q3 2026",
      observedLabel: "spend in each of 13 quarters", level: 0.9, style: .dollars)
  }
}

extension Orchard {
  static func fit(
    periods: Int = 170, frequency: Frequency = .weekly, width: Double = 260_000
  ) -> FitChart {
    let series = OrchardSeries(periods: periods, frequency: frequency)
    let start = periods - 13
    let held = start..<periods
    return FitChart(
      starts: series.starts, frequency: frequency, actual: series.actual,
      expected: series.expected, lower: series.expected.map { $0 - width },
      upper: series.expected.map { $0 + width },
      holdout: FitChart.Holdout(
        start: start, expected: held.map { series.expected[$0] * 1.02 },
        lower: held.map { series.expected[$0] * 1.02 - width * 1.3 },
        upper: held.map { series.expected[$0] * 1.02 + width * 1.3 }), level: 0.9,
      style: .dollars)
  }

  static var frontier: FrontierChart {
    func gain(_ budget: Double) -> Double {
      14_600_000 * (budget / (budget + 8_400_000)) - 6_790_000
    }
    return FrontierChart(
      points: (0...24).map { step in
        let budget = 6_300_000 + 5_600_000 * Double(step) / 24
        let mean = gain(budget)
        let width = 420_000 + abs(budget - 9_050_000) * 0.18
        return FrontierChart.Point(
          budget: budget, gain: ChartEstimate(mean: mean, lower: mean - width, upper: mean + width))
      }, currentBudget: 9_050_000,
      planned: FrontierChart.Point(
        budget: 9_050_000,
        gain: ChartEstimate(mean: gain(9_050_000), lower: 121_000, upper: 1_490_000)),
      breakEvenBudget: 9_420_000, breakEven: 1, level: 0.9, style: .dollars)
  }

  static var carryOver: CarryOverChart {
    CarryOverChart(
      panels: channels.enumerated().map { index, channel in
        let decay = [0.3, 0.82, 0.45, 0.6, 0.66, 0.72, 0.2, 0.5][index]
        return CarryOverChart.Panel(
          channel: channel, weights: (0..<20).map { (1 - decay) * pow(decay, Double($0)) },
          halfLife: log(0.5) / log(decay))
      }, frequency: .weekly, style: .dollars)
  }

  static var penalty: PenaltyChart {
    let exponents = (0...12).map { -3 + 0.5 * Double($0) }
    return PenaltyChart(
      penalties: exponents.map { pow(10, $0) },
      errors: exponents.map { 0.21 + 0.012 * ($0 - 0.5) * ($0 - 0.5) }, chosen: pow(10, 0.5),
      style: .dollars)
  }
}
