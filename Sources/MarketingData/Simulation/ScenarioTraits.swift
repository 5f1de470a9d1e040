/// What sets the scenarios apart, in numbers.
extension Scenario {
  /// Standard deviation of the noise, as a share of the mean outcome of a week.
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
  var common: Double { self == .collinear ? 0.8 : 0.1 }

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

  /// How much more is spent in the weeks of holidays and promotions.
  var spikes: Double { self == .retail ? 0.7 : 0 }

  /// How much larger sales and spend are than usual.
  var size: Double { self == .large ? 20 : 1 }

  /// How far the number of buyers strays from level, trend and season; 1 is the market of shoppers.
  var wander: Double {
    switch self {
    case .demand: 1
    case .confounded: 0.3
    default: 0
    }
  }

  /// Whether a slow index of the economy moves sales.
  var hasEconomy: Bool {
    switch self {
    case .default, .noisy, .growth, .retail, .large: true
    case .easy, .collinear, .sparse, .confounded, .subscription, .demand: false
    }
  }

  /// Whether the outcome is counted, with what one of it is worth beside it.
  var countsConversions: Bool { self == .subscription }

  var hasExposures: Bool { self == .retail || self == .subscription || self == .large }
  var organic: Int { self == .retail || self == .subscription ? 1 : 0 }

  var late: Int {
    switch self {
    case .growth: 2
    case .large: 4
    default: 0
    }
  }

  var idle: Int {
    switch self {
    case .noisy: 1
    case .large: 3
    default: 0
    }
  }

  var outliers: Int { self == .noisy ? 3 : 0 }

  /// Channels and weeks where nobody says how many.
  public var usualChannels: Int { self == .large ? 40 : 5 }
  public var usualWeeks: Int { self == .large ? 260 : 104 }
}
