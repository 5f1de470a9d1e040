import Calendars
import Charts
import Glibc
import Wording

/// An econometrician's look at an invented model: residuals, overlap, coefficients and series.
enum Bench {
  static func starts(_ periods: Int, _ frequency: Frequency = .weekly) -> [CivilDate] {
    var date = CivilDate(year: 2023, month: 10, day: 2) ?? CivilDate(dayNumber: 0)
    return (0..<periods).map { _ in
      defer { date = frequency.next(after: date) }
      return date
    }
  }

  /// Nearly normal numbers that remember the one before, with two outliers.
  static func residuals(_ periods: Int) -> [Double] {
    var numbers = Numbers(seed: UInt64(periods) + 3)
    var before = 0.0
    var values = (0..<periods).map { _ -> Double in
      let shock = (0..<12).reduce(-6.0) { sum, _ in sum + numbers.next() }
      before = 0.35 * before + 0.94 * shock
      return before
    }
    if periods > 20 {
      values[periods / 3] = 3.9
      values[periods / 3 + 1] = -3.2
    }
    return values
  }

  static func time(_ periods: Int, _ frequency: Frequency = .weekly) -> ResidualTimeChart {
    ResidualTimeChart(
      starts: starts(periods, frequency), residuals: residuals(periods), style: .dollars)
  }

  static func fitted(_ periods: Int) -> ResidualFittedChart {
    var numbers = Numbers(seed: 5)
    let points = residuals(periods).map {
      ResidualFittedChart.Point(fitted: numbers.next(3_100_000...6_400_000), residual: $0)
    }
    return ResidualFittedChart(
      points: points,
      smooth: (0...20).map { step in
        let share = Double(step) / 20
        return ResidualFittedChart.Point(
          fitted: 3_150_000 + 3_200_000 * share, residual: 0.5 * sin(5 * share))
      }, style: .dollars)
  }

  static func quantiles(_ periods: Int) -> QuantileChart {
    let ordered = residuals(periods).sorted()
    return QuantileChart(
      points: ordered.enumerated().map { index, value in
        // A logistic curve is near enough to the normal's for a picture.
        let rank = (Double(index) + 0.625) / (Double(periods) + 0.25)
        let quantile = log(rank / (1 - rank)) / 1.702
        let width = 0.15 + 1.1 * quantile * quantile / Double(max(periods, 8)).squareRoot()
        return QuantileChart.Point(
          theoretical: quantile, observed: value, lower: quantile - width, upper: quantile + width)
      }, style: .dollars)
  }

  static func autocorrelation(_ lags: Int, bound: Double? = 0.157) -> AutocorrelationChart {
    func panel(_ name: String, _ decay: Double) -> AutocorrelationChart.Panel {
      var numbers = Numbers(seed: UInt64(lags))
      return AutocorrelationChart.Panel(
        name: name,
        values: (1...lags).map {
          pow(decay, Double($0)) + numbers.next(-0.12...0.12) - ($0 == 26 ? 0.25 : 0)
        }, bound: bound)
    }
    return AutocorrelationChart(
      panels: [panel("Autocorrelation", 0.55), panel("Partial autocorrelation", 0.28)],
      style: .dollars)
  }

  static func influence(_ periods: Int, _ frequency: Frequency = .weekly) -> InfluenceChart {
    var numbers = Numbers(seed: 8)
    return InfluenceChart(
      starts: starts(periods, frequency),
      distances: residuals(periods).map {
        $0 * $0 * numbers.next(0.2...0.6) / Double(max(periods, 4))
      }, threshold: 4 / Double(periods), style: .dollars)
  }

  static let seriesNames =
    Orchard.names + [
      "Price index", "Promotion depth", "Competitor spend", "Weather: mean temperature", "Trend",
      "Consumer confidence", "Distribution", "Organic search visits", "Newsletter sends",
    ]

  static func name(_ index: Int) -> String {
    seriesNames.indices.contains(index) ? seriesNames[index] : "Series \(index + 1)"
  }

  static func correlations(_ count: Int, names: [String] = []) -> CorrelationChart {
    var numbers = Numbers(seed: UInt64(count))
    return CorrelationChart(
      names: (0..<count).map { names.indices.contains($0) ? names[$0] : name($0) },
      rows: (0..<count).map { row in
        (0..<row).map { column in
          if row == 3, column == 1 { return 0.97 }
          if row == 5, column == 2 { return -0.86 }
          return row == 4 && column == 0 ? nil : numbers.next(-0.7...0.75)
        }
      }, style: .dollars)
  }

  static func inflation(_ factors: [Double?], names: [String] = []) -> InflationChart {
    InflationChart(
      rows: factors.enumerated().map { index, factor in
        let name = names.indices.contains(index) ? names[index] : name(index)
        return InflationChart.Row(
          name: name, channel: index < 8 ? ChannelKey(name: name, colorIndex: index) : nil,
          factor: factor)
      }, style: .dollars)
  }

  static func stability(_ channels: Int, windows: Int = 20) -> StabilityChart {
    var numbers = Numbers(seed: 21)
    let ends = starts(windows + 26).suffix(windows).map { $0.adding(days: 42) }
    return StabilityChart(
      panels: (0..<channels).map { index in
        let whole = Orchard.returns[index % 8].mean
        return StabilityChart.Panel(
          channel: ChannelKey(name: name(index), colorIndex: index),
          points: ends.enumerated().map { place, end in
            guard index != 2 || place > 3 else { return StabilityChart.Point(end: end, value: nil) }
            let value = whole * numbers.next(0.75...1.3)
            return StabilityChart.Point(
              end: end, value: value, lower: value * 0.45, upper: value * 1.7)
          }, whole: whole)
      }, measure: .ratio, windowLabel: "78 weeks up to each date", level: 0.9, style: .dollars)
  }

  static func specifications(_ count: Int) -> SpecificationChart {
    let names = [
      "Geometric adstock, Hill saturation", "Geometric adstock, exponential saturation",
      "Weibull adstock, Hill saturation", "No carry-over, Hill saturation",
      "Geometric adstock, no saturation", "Synergy of TV and paid search", "Linear",
    ]
    return SpecificationChart(
      rows: (0..<count).map { index in
        SpecificationChart.Row(
          name: names.indices.contains(index) ? names[index] : "Specification \(index + 1)",
          loss: 0.112 + 0.0061 * Double(index) + (index == 6 ? 2 : 0), standardError: 0.012,
          parameters: 31 - index, isChosen: index == min(1, count - 1))
      }, style: .dollars)
  }

  static func coefficients(_ channels: Int, _ controls: Int) -> CoefficientChart {
    var numbers = Numbers(seed: 77)
    func row(_ index: Int, isChannel: Bool) -> CoefficientChart.Row {
      let mean = isChannel ? numbers.next(0.01...0.4) : numbers.next(-0.3...0.3)
      let width = numbers.next(0.02...0.16)
      let name = name(isChannel ? index : index + 8)
      return CoefficientChart.Row(
        name: name, channel: isChannel ? ChannelKey(name: name, colorIndex: index) : nil,
        estimate: ChartEstimate(
          mean: mean, lower: isChannel ? max(0, mean - width) : mean - width, upper: mean + width))
    }
    return CoefficientChart(
      parts: [
        CoefficientChart.Part(name: "Media", rows: (0..<channels).map { row($0, isChannel: true) }),
        CoefficientChart.Part(
          name: "Controls", rows: (0..<controls).map { row($0, isChannel: false) }),
        CoefficientChart.Part(name: "Events", rows: []),
      ], level: 0.9, unitLabel: "Standard deviations of revenue per deviation of the series",
      style: .dollars)
  }

  static func series(_ count: Int, periods: Int = 156, _ frequency: Frequency = .weekly)
    -> SeriesChart
  {
    SeriesChart(
      starts: starts(periods, frequency),
      panels: (0..<count).map { index in
        var numbers = Numbers(seed: UInt64(index) + 1)
        let values = (0..<periods).map { period -> Double? in
          switch index % 4 {
          case 0: return 60_000 * (1 + sin(Double(period) / 8)) + numbers.next(0...20_000)
          case 1: return period % 13 < 5 ? numbers.next(20_000...90_000) : 0
          case 2: return period > 40 && period < 52 ? nil : 9.5 + numbers.next(0...0.8)
          default: return numbers.next(-8...24)
          }
        }
        return SeriesChart.Panel(
          name: name(index),
          channel: index < 8 ? ChannelKey(name: name(index), colorIndex: index) : nil,
          values: values, note: "mean $\(40 + index)K")
      }, style: .dollars)
  }

  /// As in a report.
  static var charts: [(String, any Chart)] {
    [
      ("residuals", time(156)), ("residuals-fitted", fitted(156)), ("quantiles", quantiles(156)),
      ("autocorrelation", autocorrelation(30)), ("influence", influence(156)),
      ("correlations", correlations(12)),
      ("inflation", inflation([38.4, 12.1, 8.3, 5.2, 4.1, 2.2, 1.6, 1.1])),
      ("stability", stability(6)), ("specifications", specifications(6)),
      ("coefficients", coefficients(8, 5)), ("series", series(9)),
    ]
  }

  /// None, one, many, dense, infinite, long names.
  static var awkward: [(String, any Chart)] {
    let long = Awkward.longNames
    var unboundedFit = fitted(30)
    unboundedFit.smooth = []
    var bare = quantiles(8)
    bare.points = bare.points.map {
      QuantileChart.Point(theoretical: $0.theoretical, observed: 3 * $0.observed)
    }
    return [
      ("b-residuals1", time(1)), ("b-residuals30", time(30, .monthly)),
      ("b-residuals1500", time(1_500, .daily)), ("b-fitted30", unboundedFit),
      ("b-fitted1500", fitted(1_500)), ("b-quantiles8", bare),
      ("b-quantiles1500", quantiles(1_500)), ("b-acf4", autocorrelation(4, bound: nil)),
      ("b-acf60", autocorrelation(60)), ("b-influence1", influence(1)),
      ("b-influence30", influence(30)), ("b-influence1500", influence(1_500, .daily)),
      ("b-corr1", correlations(1)), ("b-corr2", correlations(2, names: long)),
      ("b-corr25", correlations(25, names: long)), ("b-corr60", correlations(60)),
      ("b-vif1", inflation([1.3])),
      (
        "b-vif25",
        inflation([.infinity, 1e9, nil] + (0..<22).map { 24.0 / Double($0 + 1) }, names: long)
      ),
      ("b-stability1", stability(1, windows: 1)), ("b-stability25", stability(25, windows: 130)),
      ("b-spec1", specifications(1)), ("b-spec25", specifications(25)),
      ("b-coef1", coefficients(1, 0)), ("b-coef40", coefficients(25, 15)),
      ("b-series1", series(1, periods: 30)),
      ("b-series25", series(25, periods: 1_500, .daily)),
    ]
  }
}
