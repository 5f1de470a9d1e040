/// How one simulated channel is bought and what it does.
struct ChannelProfile: Sendable {
  var name: String
  var pattern: SpendPattern
  /// Mean money per week.
  var weekly: Double
  var decay: Double
  var slope: Double
  /// Half-saturation over the mean adstocked spend while the channel runs.
  var headroom: Double
  var roi: Double
  /// What its money buys, where that is counted in the data.
  var exposure: Exposure?

  /// A count of impressions or clicks, and what one costs.
  struct Exposure: Sendable {
    var name: String
    var cost: Double
  }

  /// The channels of a scenario: the catalogue's, then further ones of the same kinds, each a little different.
  static func channels(_ settings: SimulationSettings) -> [ChannelProfile] {
    (0..<settings.channels).map { index in
      var profile = catalogue[index % catalogue.count]
      let round = index / catalogue.count
      if round > 0 {
        profile.name += "_\(round + 1)"
        profile.weekly *= 1 - 0.2 * Double(round)
        profile.roi *= 1 + 0.15 * Double(index % 3 - 1)
        profile.decay = min(0.8, profile.decay + 0.07 * Double(round))
        profile.headroom *= 1 + 0.1 * Double(round)
      }
      return profile.suited(
        to: settings, index: index, family: catalogue[index % catalogue.count].name)
    }
  }

  private func suited(
    to settings: SimulationSettings, index: Int, family: String
  ) -> ChannelProfile {
    var profile = self
    let scenario = settings.scenario
    // Many channels share the money, so that media stay a fifth or so of sales.
    profile.weekly *= scenario == .large ? 9 : 1
    let late = settings.lateChannels
    let idle = settings.idleChannels
    if settings.hasExposures { profile.exposure = Self.exposures[family] }
    if Self.lateOrder(settings.channels).prefix(late).contains(index) { profile.pattern = .late }
    if index >= settings.channels - idle { profile.roi = 0 }
    switch scenario {
    case .sparse:
      profile.pattern = .sparse
    case .confounded:
      profile.pattern = .demandLed
    case .subscription:
      profile.decay = min(0.85, profile.decay + 0.25)
    case .demand where index == 1:
      profile.roi = 2
    default: break
    }
    return profile
  }

  /// Which channels are late first: every second one from the third on, then the others.
  private static func lateOrder(_ channels: Int) -> [Int] {
    let even = Array(stride(from: 2, to: channels, by: 2))
    return even + (0..<channels).reversed().filter { !even.contains($0) }
  }

  /// What is counted of digital channels: prices are per click, or per impression.
  private static let exposures: [String: Exposure] = [
    "search": Exposure(name: "clicks", cost: 0.9),
    "social": Exposure(name: "impressions", cost: 0.008),
    "streaming": Exposure(name: "impressions", cost: 0.02),
    "display": Exposure(name: "impressions", cost: 0.003),
    "video": Exposure(name: "impressions", cost: 0.012),
    "affiliates": Exposure(name: "clicks", cost: 0.4),
  ]

  /// The channels in the order they are used; the first few are those most businesses buy.
  static let catalogue = [
    ChannelProfile(
      name: "tv", pattern: .flighted, weekly: 118_000, decay: 0.62, slope: 1.6, headroom: 1.1,
      roi: 1.7),
    ChannelProfile(
      name: "search", pattern: .alwaysOn, weekly: 82_000, decay: 0.1, slope: 1.0, headroom: 1.4,
      roi: 3.4),
    ChannelProfile(
      name: "social", pattern: .stepped, weekly: 64_000, decay: 0.3, slope: 1.3, headroom: 1.0,
      roi: 2.3),
    ChannelProfile(
      name: "streaming", pattern: .growing, weekly: 41_000, decay: 0.45, slope: 1.4, headroom: 1.6,
      roi: 2.8),
    ChannelProfile(
      name: "radio", pattern: .pulsed, weekly: 22_000, decay: 0.4, slope: 1.2, headroom: 1.0,
      roi: 1.3),
    ChannelProfile(
      name: "out_of_home", pattern: .seasonal, weekly: 31_000, decay: 0.55, slope: 1.2,
      headroom: 0.8, roi: 0.9),
    ChannelProfile(
      name: "display", pattern: .alwaysOn, weekly: 27_000, decay: 0.2, slope: 1.0, headroom: 0.6,
      roi: 0.7),
    ChannelProfile(
      name: "video", pattern: .flighted, weekly: 36_000, decay: 0.4, slope: 1.4, headroom: 1.2,
      roi: 1.9),
    ChannelProfile(
      name: "affiliates", pattern: .growing, weekly: 18_000, decay: 0.05, slope: 1.0, headroom: 1.5,
      roi: 2.6),
    ChannelProfile(
      name: "podcasts", pattern: .pulsed, weekly: 12_000, decay: 0.5, slope: 1.3, headroom: 1.4,
      roi: 1.6),
    ChannelProfile(
      name: "direct_mail", pattern: .seasonal, weekly: 20_000, decay: 0.35, slope: 1.1,
      headroom: 0.9, roi: 1.1),
    ChannelProfile(
      name: "print", pattern: .flighted, weekly: 15_000, decay: 0.3, slope: 1.1, headroom: 0.7,
      roi: 0.6),
  ]
}
