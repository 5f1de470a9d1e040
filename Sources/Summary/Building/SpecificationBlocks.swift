import MediaMix
import Settings

/// The table of specifications.
extension BlockBuilder {
  var specifications: [SpecificationBlock] {
    analysis.fit.specifications.map { SpecificationBlock(label: label($0), $0) }
  }

  private func label(_ trial: SpecificationTrial) -> String {
    switch trial.aspect {
    case .asked: "As asked"
    case .trend:
      switch trial.trend {
      case "none": "No trend"
      case "linear": "Straight trend"
      case "piecewise": "Trend with \(trial.knots ?? 0) \(trial.knots == 1 ? "knot" : "knots")"
      default: "Slowly drifting trend"
      }
    case .seasonality:
      switch trial.harmonics {
      case 0: "No seasonality"
      case 1: "1 yearly wave"
      default: "\(trial.harmonics) yearly waves"
      }
    case .adstock:
      "\(trial.adstock.map { $0 == .none ? "No" : $0.words }.joined(separator: ", ")) carry-over"
    case .saturation:
      "\(trial.saturation.map { $0 == .linear ? "No" : $0.words }.joined(separator: ", ")) saturation"
    case .synergies:
      trial.synergies == 0
        ? "No synergies" : "\(trial.synergies) \(trial.synergies == 1 ? "synergy" : "synergies")"
    }
  }
}
