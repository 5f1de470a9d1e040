/// Why a model cannot say what comes after its data.
public enum PredictionProblem: Error, Sendable, Equatable {
  /// The plan does not follow the data's periods.
  case notAfterHistory
  /// A column of the model that cannot be continued from the plan.
  case unknownTerm(name: String)
  /// The plan's series are not those of the model's data.
  case otherSeries
}
