import MediaMix
import Settings
import Wording

/// The table of specifications.
extension BlockBuilder {
  var specifications: [SpecificationBlock] {
    analysis.fit.specifications.map { SpecificationBlock(label: label($0), $0) }
  }

  private func label(_ trial: SpecificationTrial) -> String {
    switch trial.aspect {
    case .asked: say("As asked")
    case .trend:
      switch trial.trend {
      case "none": say("No trend")
      case "linear": say("Straight trend")
      case "piecewise": say("Trend with \(counted: trial.knots ?? 0, "knot")")
      default: say("Slowly drifting trend")
      }
    case .seasonality:
      trial.harmonics == 0
        ? say("No seasonality") : say("\(counted: trial.harmonics, "yearly wave")")
    case .adstock:
      evidence.style.listed(
        trial.adstock.map { $0 == .none ? say("No carry-over") : say("\($0.words) carry-over") })
    case .saturation:
      evidence.style.listed(
        trial.saturation.map {
          $0 == .linear ? say("No saturation") : say("\($0.words) saturation")
        })
    case .synergies:
      trial.synergies == 0
        ? say("No synergies") : say("\(counted: trial.synergies, "synergy", "synergies")")
    }
  }
}
