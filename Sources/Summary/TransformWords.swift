import Settings

extension AdstockKind {
  /// The kind as a table prints it.
  package var words: String {
    switch self {
    case .geometric: "Geometric"
    case .delayed: "Delayed"
    case .binomial: "Binomial"
    case .weibullCDF: "Weibull (CDF)"
    case .weibullPDF: "Weibull (PDF)"
    case .none: "None"
    }
  }
}

extension SaturationKind {
  /// The kind as a table prints it.
  package var words: String {
    switch self {
    case .hill: "Hill"
    case .logistic: "Logistic"
    case .michaelisMenten: "Michaelis-Menten"
    case .tanh: "Tanh"
    case .linear: "None"
    }
  }
}
