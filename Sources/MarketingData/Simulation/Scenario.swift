/// A kind of business to simulate, from easy to hard to measure.
public enum Scenario: String, Codable, Sendable, CaseIterable {
  /// Ordinary noise, channels that move mostly on their own.
  case `default`
  /// Little noise and strong bursts: a good model should come close to the truth.
  case easy
  /// Three times the ordinary noise, weeks that nothing explains, and a channel without effect.
  case noisy
  /// Channels that are raised and cut together.
  case collinear
  /// A business that doubles, with spend that grows along and channels that are added on the way.
  case growth
  /// Short bursts with months of nothing between.
  case sparse
  /// Spend that follows demand: its season, and ups and downs that no column shows.
  case confounded
  /// Strong season, holidays and promotions, spend that peaks along, clicks and impressions, a newsletter.
  case retail
  /// Counted sign-ups of a known worth, steady growth, little season, effects that last for months.
  case subscription
  /// A big advertiser: twenty times the money, many channels, five years.
  case large
  /// A market of shoppers, whose number drives both sales and what paid search costs.
  case demand

  /// What the scenario is for, in a line of help.
  public var explanation: String {
    switch self {
    case .default: "ordinary noise, channels that move mostly on their own, an economy"
    case .easy: "little noise and strong bursts"
    case .noisy: "three times the ordinary noise, outliers, a channel without effect"
    case .collinear: "channels that are raised and cut together"
    case .growth: "a business that doubles, with spend that grows along and late channels"
    case .sparse: "short bursts with months of nothing between"
    case .confounded: "spend that follows demand, of which no column tells all"
    case .retail: "strong season, holidays and promotions; exposures and a newsletter"
    case .subscription: "counted conversions, steady growth, effects that last for months"
    case .large: "twenty times the money, 40 channels, five years"
    case .demand: "paid search that follows the number of shoppers, with its query volume"
    }
  }
}
