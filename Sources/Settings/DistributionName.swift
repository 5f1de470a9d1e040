/// The distributions a configuration can name, and the parameters of each in their order.
enum DistributionName: String, CaseIterable {
  case normal
  case truncatedNormal = "truncated_normal"
  case halfNormal = "half_normal"
  case logNormal = "lognormal"
  case gamma
  case inverseGamma = "inverse_gamma"
  case beta, uniform, exponential, fixed

  /// Case, dashes and underscores do not matter: `HalfNormal` is `half_normal`.
  init?(_ text: String) {
    func plain(_ text: String) -> String { text.lowercased().filter { $0 != "_" && $0 != "-" } }
    let wanted = plain(text)
    guard let name = Self.allCases.first(where: { plain($0.rawValue) == wanted }) else {
      return nil
    }
    self = name
  }

  /// A parameter's names, the first of which is used in messages, and what it may be.
  struct Parameter {
    var names: [String]
    /// Must be above 0.
    var isPositive = false
    /// May be left out: a limit that is not there.
    var isOptional = false
  }

  var parameters: [Parameter] {
    let mean = Parameter(names: ["mu", "mean"])
    let deviation = Parameter(names: ["sigma", "sd", "deviation"], isPositive: true)
    let limits = ["lower", "upper"]
    switch self {
    case .normal: return [mean, deviation]
    case .truncatedNormal:
      return [mean, deviation] + limits.map { Parameter(names: [$0], isOptional: true) }
    case .halfNormal: return [deviation]
    case .logNormal:
      return [
        Parameter(names: ["mu", "location"]),
        Parameter(names: ["sigma", "scale"], isPositive: true),
      ]
    case .gamma:
      return [
        Parameter(names: ["alpha", "shape"], isPositive: true),
        Parameter(names: ["beta", "rate"], isPositive: true),
      ]
    case .inverseGamma:
      return [
        Parameter(names: ["alpha", "shape"], isPositive: true),
        Parameter(names: ["beta", "scale"], isPositive: true),
      ]
    case .beta:
      return [
        Parameter(names: ["alpha", "a"], isPositive: true),
        Parameter(names: ["beta", "b"], isPositive: true),
      ]
    case .uniform: return limits.map { Parameter(names: [$0]) }
    case .exponential: return [Parameter(names: ["rate", "lam", "lambda"], isPositive: true)]
    case .fixed: return [Parameter(names: ["value"])]
    }
  }

  /// The distribution with these parameters; `nil` where their number is wrong or one that is needed is missing.
  func prior(_ values: [Double?]) -> Prior? {
    let all = values + Array(repeating: nil, count: max(0, parameters.count - values.count))
    guard all.count == parameters.count else { return nil }
    guard zip(all, parameters).allSatisfy({ $0 != nil || $1.isOptional }) else { return nil }
    func value(_ index: Int, or missing: Double = 0) -> Double { all[index] ?? missing }
    switch self {
    case .normal: return .normal(mean: value(0), deviation: value(1))
    case .truncatedNormal:
      return .truncatedNormal(
        mean: value(0), deviation: value(1), lower: value(2, or: -.infinity),
        upper: value(3, or: .infinity))
    case .halfNormal: return .halfNormal(deviation: value(0))
    case .logNormal: return .logNormal(location: value(0), scale: value(1))
    case .gamma: return .gamma(shape: value(0), rate: value(1))
    case .inverseGamma: return .inverseGamma(shape: value(0), scale: value(1))
    case .beta: return .beta(first: value(0), second: value(1))
    case .uniform: return .uniform(lower: value(0), upper: value(1))
    case .exponential: return .exponential(rate: value(0))
    case .fixed: return .fixed(value(0))
    }
  }
}

extension Prior {
  /// Its name and its parameters in order.
  var named: (name: DistributionName, parameters: [Double]) {
    switch self {
    case .normal(let mean, let deviation): (.normal, [mean, deviation])
    case .truncatedNormal(let mean, let deviation, let lower, let upper):
      (.truncatedNormal, [mean, deviation, lower, upper])
    case .halfNormal(let deviation): (.halfNormal, [deviation])
    case .logNormal(let location, let scale): (.logNormal, [location, scale])
    case .gamma(let shape, let rate): (.gamma, [shape, rate])
    case .inverseGamma(let shape, let scale): (.inverseGamma, [shape, scale])
    case .beta(let first, let second): (.beta, [first, second])
    case .uniform(let lower, let upper): (.uniform, [lower, upper])
    case .exponential(let rate): (.exponential, [rate])
    case .fixed(let value): (.fixed, [value])
    }
  }
}
