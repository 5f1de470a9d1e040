/// Every parameter the data were made with, and what each part truly contributed.
///
/// The outcome is `level + trend + seasonality + events + controls + sum of beta * hill(adstock(spend)) + noise`
/// with `adstock: a_t = (1 - decay) x_t + decay a_(t-1)`, starting at 0, and
/// `hill: a^slope / (a^slope + half_saturation^slope)`. With geos, each geo has the half-saturation and
/// the beta of its share of the population.
public struct Truth: Codable, Sendable, Equatable {
  public var model =
    "outcome = level + trend + seasonality + events + controls + sum beta*hill(adstock(spend))"
    + " + normal noise; adstock a_t=(1-decay)*x_t+decay*a_(t-1), a_(-1)=0;"
    + " hill=a^slope/(a^slope+half_saturation^slope); geos scale beta and half_saturation by share"
  public var scenario: Scenario
  public var seed: UInt64
  public var weeks: Int
  /// Share of the population per geo; empty for national data.
  public var geoShares: [String: Double]
  public var outcomeTotal: Double
  /// Per week, over all geos.
  public var noiseSd: Double
  public var baselineTotal: Double
  public var baselineParts: BaselineParts
  /// Outcome per unit of each event's flag and week.
  public var eventEffects: [String: Double]
  /// Outcome per unit of each control and week.
  public var controlEffects: [String: Double]
  public var mediaTotal: Double
  public var mediaShare: Double
  /// The best R2 any model can reach: that of the truth.
  public var r2OfTruth: Double
  public var channels: [String: ChannelTruth]

  /// What makes up the baseline, over all weeks.
  public struct BaselineParts: Codable, Sendable, Equatable {
    public var level: Double
    public var trend: Double
    public var seasonality: Double
    public var events: Double
    public var controls: Double
    /// How the number of shoppers strays from level, trend and season; `nil` where it does not.
    public var demand: Double?
  }

  /// One channel's parameters and results.
  public struct ChannelTruth: Codable, Sendable, Equatable {
    public var decay: Double
    public var halfSaturation: Double
    public var slope: Double
    public var beta: Double
    public var spendTotal: Double
    public var contributionTotal: Double
    public var roi: Double
    /// Outcome per unit of money when all of the channel's spend is raised by a little.
    public var marginalRoi: Double
  }
}
