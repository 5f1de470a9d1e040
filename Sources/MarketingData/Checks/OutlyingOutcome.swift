import Findings

/// Periods far outside the usual range pull a model towards themselves.
enum OutlyingOutcome {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let values = dataset.outcome.values
    guard values.count > 2 * Neighbours.reach else { return [] }
    let distances = Neighbours(values, frequency: dataset.frequency).distances
    let outliers = RobustDistance(distances).beyond(RobustDistance.far).filter { period in
      !dataset.events.contains { $0.values[period] != 0 }
    }
    guard let first = outliers.first else { return [] }
    return [
      Finding(
        .note, code: "data.remarkable-period",
        "The outcome is far from that of the neighbouring periods \(DateList.phrase(outliers, dataset, limit: 5)).",
        at: context.place(.outcome, period: first),
        fix: "Name what happened as an event, or correct the value.")
    ]
  }
}
