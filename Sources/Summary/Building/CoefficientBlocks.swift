import MediaMix
import Wording

/// The table of all parameters.
extension BlockBuilder {
  var coefficients: [CoefficientBlock] {
    analysis.coefficients.map { found in
      CoefficientBlock(
        name: found.name, part: found.part, partLabel: label(found.part),
        quantity: found.quantity, quantityLabel: label(found.quantity), unit: unit(of: found),
        estimate: found.estimate, standardError: found.standardError,
        probabilityPositive: found.probabilityPositive)
    }
  }

  private func label(_ part: Coefficient.Part) -> String {
    switch part {
    case .level: "Level"
    case .trend: "Trend"
    case .seasonality: "Seasonality"
    case .holidays: "Holidays"
    case .events: "Events"
    case .controls: "Controls"
    case .nonMedia: "Treatments"
    case .media: "Media"
    case .organic: "Organic media"
    case .synergies: "Synergies"
    case .noise: "Noise"
    }
  }

  private func label(_ quantity: Coefficient.Quantity) -> String {
    switch quantity {
    case .coefficient: "Coefficient"
    case .effect: "Effect"
    case .decay: "Decay"
    case .peak: "Peak"
    case .shape: "Shape"
    case .scale: "Scale"
    case .halfSaturation: "Half-saturation"
    case .slope: "Slope"
    case .halfLife: "Half-life"
    case .ninetyPercent: "90% of the effect by"
    case .synergy: "Effect of both"
    case .deviation: "Standard deviation"
    }
  }

  /// What one row of the data is.
  private var row: String {
    switch analysis.dataset.frequency {
    case .daily: "day"
    case .weekly: "week"
    case .monthly: "month"
    }
  }

  private var noun: String {
    let outcome = analysis.dataset.outcome
    return OutcomeNoun.of(
      outcome.name, isMoney: outcome.isMoney, isConverted: outcome.kind == .conversions)
  }

  private func unit(of found: Coefficient) -> String {
    switch found.quantity {
    case .coefficient: return unit(ofColumn: found.column, name: found.name)
    case .effect where isLinear(found.name):
      return "\(noun) per unit of \(driver(found.name))"
    case .effect: return "\(noun) per \(row) at full response"
    case .decay: return "share of the effect left after a \(row)"
    case .peak, .scale, .halfLife, .ninetyPercent: return "\(row)s"
    case .shape, .slope: return "exponent"
    case .halfSaturation: return "\(driver(found.name)) per \(row)"
    case .synergy: return "\(noun) per \(row) at full response of both"
    case .deviation: return "\(noun) per \(row)"
    }
  }

  private func unit(ofColumn column: Coefficient.Column?, name: String) -> String {
    return switch column {
    case .constant, nil: "\(noun) per \(row)"
    case .span: "\(noun) per \(row), from the first to the last"
    case .cycle: "\(noun) per \(row) at the top of the wave"
    case .flag: "\(noun) when it is on"
    case .amount: "\(noun) per unit of \(name)"
    }
  }

  private func isLinear(_ name: String) -> Bool {
    analysis.fit.channelNames.firstIndex(of: name).map {
      analysis.fit.forms[$0].saturation == .linear
    } ?? false
  }

  /// What drives a channel, per head where geographies are kept apart.
  private func driver(_ name: String) -> String {
    let channel = analysis.dataset.channels.first { $0.name == name }
    let noun = channel.map { $0.exposure == nil ? "spend" : "exposure" } ?? name
    return analysis.fit.isPerGeo ? "\(noun) per head" : noun
  }
}
