import Settings
import Wording

extension AdstockKind {
  /// The kind as a table prints it.
  package var words: Phrase {
    switch self {
    case .geometric: Phrase("Geometric")
    case .delayed: Phrase("Delayed")
    case .binomial: Phrase("Binomial")
    case .weibullCDF: Phrase("Weibull (CDF)")
    case .weibullPDF: Phrase("Weibull (PDF)")
    case .none: Phrase("None")
    }
  }
}

extension SaturationKind {
  /// The kind as a table prints it.
  package var words: Phrase {
    switch self {
    case .hill: Phrase("Hill")
    case .logistic: Phrase("Logistic")
    case .michaelisMenten: Phrase("Michaelis-Menten")
    case .tanh: Phrase("Tanh")
    case .linear: Phrase("None")
    }
  }
}
