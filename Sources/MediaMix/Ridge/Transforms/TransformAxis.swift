import Glibc
import Settings

/// One parameter of a driver's transform, as the search sees it: how far it is from what is usual.
///
/// The coordinate is `(f(value) - f(usual)) / spread` with f the logarithm where the parameter is a scale, else the
/// value itself, so that a coordinate of 1 is one standard deviation of what is believed. Half-saturation is
/// spoken of as a share of the largest driver it applies to.
struct TransformAxis: Sendable, Equatable {
  var parameter: TransformParameter
  var isLogarithmic: Bool
  /// Where the belief is centred, and the value the search starts from.
  var usual: Double
  var start: Double
  var spread: Double
  /// Limits of the value.
  var lower: Double
  var upper: Double

  func coordinate(_ value: Double) -> Double {
    (isLogarithmic ? log(value / usual) : value - usual) / spread
  }

  /// The value, and its derivative to the coordinate.
  func value(_ coordinate: Double) -> (value: Double, slope: Double) {
    guard isLogarithmic else { return (usual + spread * coordinate, spread) }
    let value = usual * exp(spread * coordinate)
    return (value, value * spread)
  }

  /// Evenly spaced values between the limits, in the coordinate.
  func values(_ count: Int) -> [Double] {
    guard upper > lower, count > 1 else { return [lower] }
    let (first, last) = isLogarithmic ? (log(lower), log(upper)) : (lower, upper)
    return (0..<count).map { index in
      let place = first + (last - first) * Double(index) / Double(count - 1)
      return isLogarithmic ? exp(place) : place
    }
  }
}

extension TransformAxis {
  /// The axes of a form, in the order of its parameters.
  ///
  /// The usual values: decay 0.5 +- 0.25, or Weibull's shape 1.3 and scale 1.5 periods, each by a factor of 1.6 and 2;
  /// a delay of 1 +- 1.5 periods; half-saturation 0.6 of the largest driver by a factor of 2; Hill slope 1.26 (the cube root
  /// of the starting value) by a factor of 1.43, as most response curves are nearer to concave than to an S.
  static func axes(of form: ResponseForm, _ search: SearchSettings) -> [TransformAxis] {
    let isWeibull = form.adstock == .weibullCDF || form.adstock == .weibullPDF
    let reach = Double(max(form.lags ?? 1, 1))
    return form.parameters.map { parameter in
      switch parameter {
      case .decay where isWeibull:
        TransformAxis(
          parameter: parameter, isLogarithmic: true, usual: 1.3, start: 1.3, spread: 0.45,
          lower: 0.4, upper: 5)
      case .decay:
        TransformAxis(
          parameter: parameter, isLogarithmic: false, usual: search.decay, start: search.decay,
          spread: 0.25, lower: search.decayLimits[0], upper: search.decayLimits[1])
      case .peak where isWeibull:
        TransformAxis(
          parameter: parameter, isLogarithmic: true, usual: min(1.5, reach),
          start: min(1.5, reach), spread: 0.7, lower: min(0.3, reach), upper: reach)
      case .peak:
        TransformAxis(
          parameter: parameter, isLogarithmic: false, usual: 1, start: 1, spread: 1.5, lower: 0,
          upper: min(reach, 6))
      case .halfSaturation:
        TransformAxis(
          parameter: parameter, isLogarithmic: true, usual: search.halfSaturation,
          start: search.halfSaturation, spread: 0.7, lower: search.halfSaturationLimits[0],
          upper: search.halfSaturationLimits[1])
      case .slope:
        TransformAxis(
          parameter: parameter, isLogarithmic: true, usual: cbrt(search.slope),
          start: search.slope, spread: 0.36, lower: search.slopeLimits[0],
          upper: search.slopeLimits[1])
      }
    }
  }
}
