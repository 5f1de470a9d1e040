import MarketingData
import Statistics

/// Takes spans apart from what one pass over the draws kept of them.
struct SpanMaking {
  let dataset: Dataset
  let fit: Fit
  let totals: DrawTotals

  /// - Parameter spans: those of the pass, in its order.
  func make(_ spans: [Range<Int>]) -> [SpanDecomposition] {
    zip(spans, totals.spans).map { periods, drivers in
      SpanDecomposition(
        periods: periods, outcome: Summation.sum(dataset.outcome.values[periods]),
        baseline: terms(periods) { $0.isBaseline }.reduce(nothing) { Self.add($0, $1.draws) },
        components: components(periods, drivers),
        channels: dataset.channels.indices.map { index in
          SpanDecomposition.Channel(
            name: dataset.channels[index].name,
            spend: Summation.sum(dataset.channels[index].spend[periods]), draws: drivers[index])
        })
    }
  }

  private var nothing: [Double] { Array(repeating: 0, count: fit.draws.count) }

  private func components(
    _ periods: Range<Int>, _ drivers: [[Double]]
  ) -> [SpanDecomposition.Component] {
    var components = DecompositionMaking.components.compactMap { component in
      fit.terms.contains { $0.part == component.part }
        ? SpanDecomposition.Component(
          name: component.name, causes: terms(periods) { $0 == component.part }) : nil
    }
    let paid = dataset.channels.count
    if !dataset.organic.isEmpty {
      components.append(
        SpanDecomposition.Component(
          name: "organic",
          causes: dataset.organic.indices.map {
            SpanDecomposition.Cause(name: dataset.organic[$0].name, draws: drivers[paid + $0])
          }))
    }
    if !fit.synergies.isEmpty {
      let together = SpanDecomposition.Cause(name: "synergies", draws: drivers.last ?? nothing)
      components.append(SpanDecomposition.Component(name: "synergies", causes: [together]))
    }
    return components
  }

  /// What the columns of some parts bring in the periods, one entry per name.
  private func terms(
    _ periods: Range<Int>, where isWanted: (Term.Part) -> Bool
  ) -> [SpanDecomposition.Cause] {
    var causes: [SpanDecomposition.Cause] = []
    for (place, term) in fit.terms.enumerated() where isWanted(term.part) {
      let sum = Summation.sum(term.values[periods])
      let draws = fit.draws.map { $0.coefficients[place] * sum }
      if let known = causes.firstIndex(where: { $0.name == term.name }) {
        causes[known].draws = Self.add(causes[known].draws, draws)
      } else {
        causes.append(SpanDecomposition.Cause(name: term.name, draws: draws))
      }
    }
    return causes
  }

  private static func add(_ left: [Double], _ right: [Double]) -> [Double] {
    zip(left, right).map { $0 + $1 }
  }
}
