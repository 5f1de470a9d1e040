import Statistics

/// The series that explain the outcome, side by side: what drives each channel, organic media, treatments, controls
/// and demand. Events are left out: flags of a few periods correlate with nothing worth telling.
struct ExplainedSeries {
  var outcome: Series
  var explaining: [Series]

  init(_ dataset: Dataset) {
    outcome = Series(name: dataset.outcome.name, values: dataset.outcome.values)
    explaining =
      dataset.channels.map { Series(name: $0.name, values: $0.driver) } + dataset.organic
      + dataset.nonMedia + dataset.controls + dataset.demand.map(\.series)
  }

  var correlations: CorrelationTable {
    CorrelationTable([outcome] + explaining)
  }

  var inflation: [SeriesInflation] {
    zip(explaining, VarianceInflation.factors(explaining.map(\.values))).map {
      SeriesInflation(name: $0.name, factor: $1.flatMap { $0.isFinite ? $0 : nil })
    }
  }
}

/// How far a series is told by the others.
public struct SeriesInflation: Sendable, Equatable {
  public var name: String
  /// `1 / (1 - R2)` of the series regressed on the others; `nil` where they tell it exactly.
  public var factor: Double?

  public init(name: String, factor: Double?) {
    self.name = name
    self.factor = factor
  }
}
