import Settings

/// A parameter of one channel's transforms.
package enum TransformParameter: Sendable, CaseIterable {
  case decay, peak, halfSaturation, slope
}

extension ResponseForm {
  /// The parameters this form has, those of the carry-over first.
  package var parameters: [TransformParameter] {
    carryParameters + saturationParameters
  }

  var carryParameters: [TransformParameter] {
    switch adstock {
    case .none: []
    case .geometric, .binomial: [.decay]
    case .delayed, .weibullCDF, .weibullPDF: [.decay, .peak]
    }
  }

  private var saturationParameters: [TransformParameter] {
    switch saturation {
    case .linear: []
    case .hill: [.halfSaturation, .slope]
    case .logistic, .tanh, .michaelisMenten: [.halfSaturation]
    }
  }
}
