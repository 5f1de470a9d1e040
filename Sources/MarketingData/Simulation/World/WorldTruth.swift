/// What a random market was made from, and what each channel truly brought.
///
/// The outcome is `baseline + sum of beta * hill(adstock(spend)) + noise`, with adstock and Hill as in `Truth`. With
/// geographies, one with the share p of the people has `p * baseline`, half-saturation `p * halfSaturation` and beta
/// `p * factor * beta`.
public struct WorldTruth: Codable, Sendable, Equatable {
  public var seed: UInt64
  /// In the order of the data set's channels.
  public var channels: [ChannelTruth]
  /// The whole market's outcome per week without noise and outliers.
  public var expected: [Double]
  /// The whole market's outcome per week without media and noise.
  public var baseline: [Double]
  /// Media's share of the expected outcome.
  public var mediaShare: Double
  /// Standard deviation of the whole market's noise per week.
  public var noiseSd: Double
  public var hasHeavyTails: Bool
  /// Weeks with an outlier, counted from 0.
  public var outlierWeeks: [Int]
  /// Outcome per unit of each event's flag and week.
  public var eventEffects: [String: Double]
  /// Outcome per unit of each control and week.
  public var controlEffects: [String: Double]
  /// People of each geography over all people; empty for national data.
  public var geoShares: [Double]

  /// One channel's parameters and results.
  public struct ChannelTruth: Codable, Sendable, Equatable {
    public var name: String
    /// How its money is spread over the weeks.
    public var pattern: WorldSpend
    public var decay: Double
    public var halfSaturation: Double
    public var slope: Double
    public var beta: Double
    public var spendTotal: Double
    public var contributionTotal: Double
    /// Per week.
    public var contribution: [Double]
    public var roi: Double
    /// Outcome per unit of money when all of the channel's spend is raised by a little.
    public var marginalRoi: Double
    /// In the order of the data set's geographies; empty for national data.
    public var geos: [GeoTruth]
  }

  /// What one channel brought in one geography.
  public struct GeoTruth: Codable, Sendable, Equatable {
    /// How much more a person responds here than on average.
    public var factor: Double
    public var spendTotal: Double
    public var contributionTotal: Double
    public var roi: Double
    public var marginalRoi: Double
  }
}

extension WorldTruth {
  init(
    _ plan: WorldPlan, _ baseline: WorldBaseline, _ media: WorldMedia, _ outcome: WorldOutcome
  ) {
    let weeks = 0..<plan.weeks
    seed = plan.seed
    channels = media.channels.map(ChannelTruth.init)
    expected = weeks.map { week in outcome.expected.reduce(0) { $0 + $1[week] } }
    self.baseline = baseline.total
    let brought = channels.reduce(0) { $0 + $1.contributionTotal }
    let total = expected.reduce(0, +)
    mediaShare = total > 0 ? brought / total : 0
    noiseSd = outcome.noise
    hasHeavyTails = plan.hasHeavyTails
    outlierWeeks = outcome.outliers
    eventEffects = Dictionary(
      uniqueKeysWithValues: baseline.eventColumns.map { ($0.name, $0.effect) })
    controlEffects = Dictionary(
      uniqueKeysWithValues: baseline.controlColumns.map { ($0.name, $0.effect) })
    geoShares = media.shares.count > 1 ? media.shares : []
  }
}

extension WorldTruth.ChannelTruth {
  init(_ channel: WorldMedia.Channel) {
    let geos = channel.spend.indices.map { geo in
      let spend = channel.spend[geo].reduce(0, +)
      let brought = channel.response.contribution[geo].reduce(0, +)
      return WorldTruth.GeoTruth(
        factor: channel.geoFactors[geo], spendTotal: spend, contributionTotal: brought,
        roi: spend > 0 ? brought / spend : 0, marginalRoi: channel.response.marginal[geo])
    }
    name = channel.name
    pattern = channel.pattern
    decay = channel.response.decay
    halfSaturation = channel.response.halfSaturation
    slope = channel.response.slope
    beta = channel.response.beta
    let weeks = channel.response.contribution.first?.indices ?? 0..<0
    contribution = weeks.map { week in channel.response.contribution.reduce(0) { $0 + $1[week] } }
    let spend = geos.reduce(0) { $0 + $1.spendTotal }
    let brought = geos.reduce(0) { $0 + $1.contributionTotal }
    spendTotal = spend
    contributionTotal = brought
    roi = spend > 0 ? brought / spend : 0
    marginalRoi =
      spend > 0 ? geos.reduce(0) { $0 + $1.marginalRoi * $1.spendTotal } / spend : 0
    self.geos = geos.count > 1 ? geos : []
  }
}
