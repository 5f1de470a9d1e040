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
      return profile.suited(to: settings.scenario, index: index)
    }
  }

  private func suited(to scenario: Scenario, index: Int) -> ChannelProfile {
    var profile = self
    // Many channels share the money, so that media stay a fifth or so of sales.
    profile.weekly *= scenario == .large ? 9 : 1
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
