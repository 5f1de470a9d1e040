/// A kind of business to simulate, from easy to hard to measure.
public enum Scenario: String, Codable, Sendable, CaseIterable {
  /// Ordinary noise, channels that move mostly on their own.
  case `default`
  /// Little noise and strong bursts: a good model should come close to the truth.
  case easy
  /// Three times the ordinary noise.
  case noisy
  /// Channels that are raised and cut together.
  case collinear
  /// A business that doubles, with spend that grows along.
  case growth

  /// Standard deviation of the noise, as a share of the mean outcome.
  var noise: Double {
    switch self {
    case .easy: 0.01
    case .noisy: 0.08
    case .default, .collinear, .growth: 0.027
    }
  }

  /// Growth of the level over the whole time, as a share of its start.
  var growth: Double { self == .growth ? 1 : 0.08 }

  /// How far spend follows one common plan, 0 to 1.
  var common: Double { self == .collinear ? 0.9 : 0.1 }

  /// What the scenario is for, in a line of help.
  public var explanation: String {
    switch self {
    case .default: "ordinary noise, channels that move mostly on their own"
    case .easy: "little noise and strong bursts"
    case .noisy: "three times the ordinary noise"
    case .collinear: "channels that are raised and cut together"
    case .growth: "a business that doubles, with spend that grows along"
    }
  }
}
