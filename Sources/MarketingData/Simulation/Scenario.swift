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
  /// Short bursts with months of nothing between.
  case sparse
  /// Spend that is planned around the season.
  case confounded
  /// Strong season, holidays and promotions.
  case retail
  /// Steady growth, little season, effects that last for months.
  case subscription
  /// A big advertiser: twenty times the money, many channels, five years.
  case large
  /// A market of shoppers, whose number drives both sales and what paid search costs.
  case demand

  /// Standard deviation of the noise, as a share of the mean outcome.
  var noise: Double {
    switch self {
    case .easy: 0.01
    case .noisy: 0.08
    case .subscription: 0.015
    case .default, .collinear, .growth, .sparse, .confounded, .retail, .large, .demand: 0.027
    }
  }

  /// Growth of the level over the whole time, as a share of its start.
  var growth: Double {
    switch self {
    case .growth: 1
    case .subscription: 0.6
    default: 0.08
    }
  }

  /// How far spend follows one common plan, 0 to 1.
  var common: Double { self == .collinear ? 0.9 : 0.1 }

  /// How much stronger the season is than usual.
  var season: Double {
    switch self {
    case .retail, .confounded, .demand: 2.5
    case .subscription: 0.3
    default: 1
    }
  }

  /// How much stronger holidays and promotions are than usual.
  var events: Double {
    switch self {
    case .retail: 1.8
    case .subscription: 0.15
    default: 1
    }
  }

  /// How much larger sales and spend are than usual.
  var size: Double { self == .large ? 20 : 1 }

  /// Channels and weeks where nobody says how many.
  public var usualChannels: Int { self == .large ? 40 : 5 }
  public var usualWeeks: Int { self == .large ? 260 : 104 }

  /// What the scenario is for, in a line of help.
  public var explanation: String {
    switch self {
    case .default: "ordinary noise, channels that move mostly on their own"
    case .easy: "little noise and strong bursts"
    case .noisy: "three times the ordinary noise"
    case .collinear: "channels that are raised and cut together"
    case .growth: "a business that doubles, with spend that grows along"
    case .sparse: "short bursts with months of nothing between"
    case .confounded: "spend that is planned around the season"
    case .retail: "strong season, holidays and promotions"
    case .subscription: "steady growth, little season, effects that last for months"
    case .large: "twenty times the money, 40 channels, five years"
    case .demand: "paid search that follows the number of shoppers, with its query volume"
    }
  }
}
