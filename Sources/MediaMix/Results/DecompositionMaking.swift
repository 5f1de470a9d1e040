import MarketingData
import Statistics

/// Splits the expected outcome into baseline, components and channels.
///
/// Baseline: level, trend and seasonality. Controls count as their effect relative to their mean, so
/// that the level stays that of a usual period; events, holidays and treatments count from 0.
struct DecompositionMaking {
  let dataset: Dataset
  let fit: Fit
  let media: ContributionDraws

  private static let components: [(name: String, part: Term.Part)] = [
    ("holidays", .holidays), ("events", .events), ("controls", .controls),
    ("treatments", .nonMedia),
  ]

  func make() -> Decomposition {
    let baseline = part("baseline", draws: series { DecompositionMaking.isBaseline($0) })
    var components: [Decomposition.Part] = []
    for component in DecompositionMaking.components
    where fit.terms.contains(where: { $0.part == component.part }) {
      components.append(part(component.name, draws: series { $0 == component.part }))
    }
    let paid = dataset.channels.count
    if !dataset.organic.isEmpty {
      let summed = fit.draws.indices.map { draw in
        dataset.organic.indices.map { media.values[paid + $0][draw] }.reduce(
          Array(repeating: 0, count: dataset.count), DecompositionMaking.add)
      }
      components.append(part("organic", draws: summed))
    }
    let channels = dataset.channels.enumerated().map { index, channel in
      part(channel.name, draws: media.values[index])
    }
    let bounds = PredictiveBounds(
      expected: expectedDraws, noise: fit.draws.map(\.noise), interval: fit.interval)
    let expected = (components + channels).map(\.values).reduce(
      baseline.values, DecompositionMaking.add)
    return Decomposition(
      baseline: baseline, components: components, channels: channels, expected: expected,
      lower: bounds.lower, upper: bounds.upper,
      residual: zip(dataset.outcome.values, expected).map { $0 - $1 })
  }

  static func isBaseline(_ part: Term.Part) -> Bool {
    switch part {
    case .level, .trend, .seasonality: true
    case .holidays, .events, .controls, .nonMedia: false
    }
  }

  private var expectedDraws: [[Double]] {
    fit.draws.indices.map { draw in
      media.values.map { $0[draw] }.reduce(
        DrawContributions.make(fit.terms, fit.draws[draw].coefficients) { _ in true },
        DecompositionMaking.add)
    }
  }

  private func series(where isWanted: (Term.Part) -> Bool) -> [[Double]] {
    fit.draws.map { DrawContributions.make(fit.terms, $0.coefficients, where: isWanted) }
  }

  private func part(_ name: String, draws: [[Double]]) -> Decomposition.Part {
    let totals = draws.map { Summation.sum($0) }
    return Decomposition.Part(
      name: name, values: ContributionDraws.mean(draws), totals: totals,
      total: Estimate(draws: totals, interval: fit.interval))
  }

  private static func add(_ left: [Double], _ right: [Double]) -> [Double] {
    zip(left, right).map { $0 + $1 }
  }
}
