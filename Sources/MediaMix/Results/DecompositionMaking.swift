import MarketingData
import Statistics

/// Splits the expected outcome into baseline, components and channels.
///
/// Baseline: level, trend and seasonality. Controls count as their effect relative to their mean, so
/// that the level stays that of a usual period; events, holidays and treatments count from 0.
struct DecompositionMaking {
  let dataset: Dataset
  let fit: Fit
  let totals: DrawTotals

  static let components: [(name: String, part: Term.Part)] = [
    ("holidays", .holidays), ("events", .events), ("controls", .controls),
    ("treatments", .nonMedia),
  ]

  func make(threads: Int) -> Decomposition {
    let baseline = part("baseline") { $0.isBaseline }
    let paid = dataset.channels.count
    var components = Self.components.compactMap { component in
      fit.terms.contains { $0.part == component.part }
        ? part(component.name) { $0 == component.part } : nil
    }
    if !dataset.organic.isEmpty {
      components.append(media("organic", drivers: paid..<paid + dataset.organic.count))
    }
    if !fit.synergies.isEmpty {
      components.append(made("synergies", totals.synergyMeans, totals.synergySums))
    }
    let channels = parallelMap(count: paid, threads: threads) { index in
      media(dataset.channels[index].name, drivers: index..<index + 1)
    }
    let expected = (components + channels).map(\.values).reduce(baseline.values, Self.add)
    let bounds = PredictiveBounds(
      mean: expected, variances: totals.variances,
      noise: fit.draws.map { $0.deviation(for: fit.interval) },
      units: fit.unitValues, interval: fit.interval)
    return Decomposition(
      baseline: baseline, components: components, channels: channels, expected: expected,
      lower: bounds.lower, upper: bounds.upper,
      residual: zip(dataset.outcome.values, expected).map { $0 - $1 })
  }

  /// Linear terms: their mean is that of the mean coefficients, their totals those of the columns.
  private func part(_ name: String, where isWanted: (Term.Part) -> Bool) -> Decomposition.Part {
    let places = fit.terms.indices.filter { isWanted(fit.terms[$0].part) }
    var values = [Double](repeating: 0, count: dataset.count)
    var sums = [Double](repeating: 0, count: fit.draws.count)
    for place in places {
      let column = fit.terms[place].values
      let columnSum = Summation.sum(column)
      let coefficients = fit.draws.map { $0.coefficients[place] }
      let mean = Moments.mean(coefficients)
      for period in values.indices { values[period] += mean * column[period] }
      for draw in sums.indices { sums[draw] += coefficients[draw] * columnSum }
    }
    return made(name, values, sums)
  }

  private func media(_ name: String, drivers: Range<Int>) -> Decomposition.Part {
    let sums = fit.draws.indices.map { draw in
      drivers.reduce(0) { $0 + totals.sums[$1][draw].whole }
    }
    let none = [Double](repeating: 0, count: dataset.count)
    return made(name, drivers.map { totals.means[$0] }.reduce(none, Self.add), sums)
  }

  private func made(_ name: String, _ values: [Double], _ sums: [Double]) -> Decomposition.Part {
    Decomposition.Part(
      name: name, values: values, totals: sums,
      total: Estimate(draws: sums, interval: fit.interval))
  }

  private static func add(_ left: [Double], _ right: [Double]) -> [Double] {
    zip(left, right).map { $0 + $1 }
  }
}
