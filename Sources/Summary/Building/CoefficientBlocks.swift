import MediaMix
import Wording

/// The table of all parameters.
extension BlockBuilder {
  var coefficients: [CoefficientBlock] {
    analysis.coefficients.map { found in
      CoefficientBlock(
        name: found.name, label: say(ColumnName.of(found)), part: found.part,
        partLabel: say(label(found.part)), quantity: found.quantity,
        quantityLabel: say(label(found.quantity)),
        unit: say(unit(of: found)),
        estimate: found.estimate, standardError: found.standardError,
        probabilityPositive: found.probabilityPositive)
    }
  }

  private func label(_ part: Coefficient.Part) -> Phrase {
    switch part {
    case .level: Phrase("Level")
    case .trend: Phrase("Trend")
    case .seasonality: Phrase("Seasonality")
    case .holidays: Phrase("Holidays")
    case .events: Phrase("Events")
    case .controls: Phrase("Controls")
    case .nonMedia: Phrase("Treatments")
    case .media: Phrase("Media")
    case .organic: Phrase("Organic media")
    case .synergies: Phrase("Synergies")
    case .noise: Phrase("Noise")
    }
  }

  private func label(_ quantity: Coefficient.Quantity) -> Phrase {
    switch quantity {
    case .coefficient: Phrase("Coefficient")
    case .effect: Phrase("Effect")
    case .decay: Phrase("Decay")
    case .peak: Phrase("Peak")
    case .shape: Phrase("Shape")
    case .scale: Phrase("Scale")
    case .halfSaturation: Phrase("Half-saturation")
    case .slope: Phrase("Slope")
    case .halfLife: Phrase("Half-life")
    case .ninetyPercent: Phrase("90% of the effect by")
    case .synergy: Phrase("Effect of both")
    case .deviation: Phrase("Standard deviation")
    }
  }

  private func unit(of found: Coefficient) -> Phrase {
    let (noun, row) = (evidence.noun, evidence.period)
    return switch found.quantity {
    case .coefficient: unit(ofColumn: found.column, name: found.name)
    case .effect where isLinear(found.name): Phrase("\(noun) per unit of \(driver(found.name))")
    case .effect: Phrase("\(noun) per \(row) at full response")
    case .decay: Phrase("share of the effect left after a \(row)")
    case .peak, .scale, .halfLife, .ninetyPercent: Phrase(verbatim: evidence.periods)
    case .shape, .slope: Phrase("exponent")
    case .halfSaturation: Phrase("\(driver(found.name)) per \(row)")
    case .synergy: Phrase("\(noun) per \(row) at full response of both")
    case .deviation: Phrase("\(noun) per \(row)")
    }
  }

  private func unit(ofColumn column: Coefficient.Column?, name: String) -> Phrase {
    let (noun, row) = (evidence.noun, evidence.period)
    return switch column {
    case .constant, nil: Phrase("\(noun) per \(row)")
    case .span: Phrase("\(noun) per \(row), from the first to the last")
    case .cycle: Phrase("\(noun) per \(row) at the top of the wave")
    case .flag: Phrase("\(noun) when it is on")
    case .amount: Phrase("\(noun) per unit of \(name)")
    }
  }

  private func isLinear(_ name: String) -> Bool {
    analysis.fit.channelNames.firstIndex(of: name).map {
      analysis.fit.forms[$0].saturation == .linear
    } ?? false
  }

  /// What drives a channel, per head where geographies are kept apart.
  private func driver(_ name: String) -> Phrase {
    let channel = analysis.dataset.channels.first { $0.name == name }
    guard let channel else {
      return analysis.fit.isPerGeo ? Phrase("\(name) per head") : Phrase(verbatim: name)
    }
    return switch (channel.exposure == nil, analysis.fit.isPerGeo) {
    case (true, false): Phrase("spend")
    case (true, true): Phrase("spend per head")
    case (false, false): Phrase("exposure")
    case (false, true): Phrase("exposure per head")
    }
  }
}
