/// A distribution by name.
public enum Prior: Sendable, Equatable {
  /// Mean and standard deviation.
  case normal(mean: Double, deviation: Double)
  /// Either limit may be infinite.
  case truncatedNormal(mean: Double, deviation: Double, lower: Double, upper: Double)
  case halfNormal(deviation: Double)
  /// Mean and standard deviation of the logarithm.
  case logNormal(location: Double, scale: Double)
  /// Mean `shape / rate`.
  case gamma(shape: Double, rate: Double)
  case beta(first: Double, second: Double)
  case uniform(lower: Double, upper: Double)
  case exponential(rate: Double)
  /// Mean `scale / (shape - 1)`.
  case inverseGamma(shape: Double, scale: Double)
  /// Known exactly: not sampled.
  case fixed(Double)

  /// The smallest and the largest value it allows; infinite where there is none.
  public var support: (lower: Double, upper: Double) {
    switch self {
    case .normal: (-.infinity, .infinity)
    case .truncatedNormal(_, _, let lower, let upper), .uniform(let lower, let upper):
      (lower, upper)
    case .halfNormal, .logNormal, .gamma, .inverseGamma, .exponential: (0, .infinity)
    case .beta: (0, 1)
    case .fixed(let value): (value, value)
    }
  }
}

/// Written as its name and its parameters, as a configuration has them: `{"lognormal": [0.2, 0.9]}`.
extension Prior: Codable {
  public init(from decoder: any Decoder) throws {
    let values = try decoder.singleValueContainer().decode([String: [Double?]].self)
    guard let (text, parameters) = values.first, values.count == 1,
      let name = DistributionName(text), let prior = name.prior(parameters)
    else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "not one distribution by name"))
    }
    self = prior
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let (name, parameters) = named
    // There is no infinity in JSON.
    try container.encode([name.rawValue: parameters.map { $0.isFinite ? $0 : nil }])
  }
}
