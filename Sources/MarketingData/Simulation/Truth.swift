import Calendars

/// Every parameter the data were made with, and what each part truly contributed.
///
/// `model` states the formula. All totals are over the whole market and all periods, in money. `parts` and `media`
/// of `series` and its noise add up to the outcome in each period.
public struct Truth: Codable, Sendable, Equatable {
  /// The formula in words.
  public var model = Truth.formula
  public var scenario: Scenario
  public var seed: UInt64
  /// Length of the data in weeks.
  public var weeks: Int
  public var frequency: Frequency
  public var outcome: OutcomeTruth
  public var outcomeTotal: Double
  /// Standard deviation per period, over all geos.
  public var noiseSd: Double
  /// The sum of `baselineParts`.
  public var baselineTotal: Double
  public var baselineParts: [String: Double]
  public var organicTotal: Double
  public var outlierTotal: Double
  public var noiseTotal: Double
  public var mediaTotal: Double
  /// Of what was expected without noise.
  public var mediaShare: Double
  /// The best R2 any model can reach: that of the truth.
  public var r2OfTruth: Double
  public var baseline: BaselineTruth
  /// Outcome per flagged period of each event.
  public var eventEffects: [String: Double]
  /// Outcome per unit of each control above its reference and per week.
  public var controlEffects: [String: Double]
  public var controlReferences: [String: Double]
  public var channels: [String: ChannelTruth]
  public var organic: [String: OrganicTruth]
  /// Share of the population per geo; empty for national data.
  public var geoShares: [String: Double]
  public var geos: [String: GeoTruth]
  public var series: SeriesTruth

  public static let formula =
    "outcome = level + trend + seasonality + weekdays + events + controls + demand"
    + " + sum over channels and organic media of beta*hill(adstock(x)) + outliers + noise."
    + " x is the driver column. adstock a_t = (1-decay)*x_t + decay*a_(t-1), a_(-1) = 0;"
    + " hill = a^slope/(a^slope+half_saturation^slope)."
    + " With w = days of the period/7 and L = level_per_week*w: level = L;"
    + " trend = L*growth*t/(T-1), t = 0..T-1;"
    + " seasonality = L*sum of height*cos(2*pi*order*position-phase), position = (day of year of"
    + " the period's middle day - 0.5)/days of the year; weekdays = L*weekday effect;"
    + " events = sum of event effect*flag; controls = w*sum of control effect*(value-reference)."
    + " A geo has its share of the population of level, events, controls, half_saturation and beta,"
    + " times its level_factor for the level and its channel factor for beta."

  /// What the data call the outcome.
  public struct OutcomeTruth: Codable, Sendable, Equatable {
    public var column: String
    /// `revenue` or `conversions`.
    public var kind: String
    /// The column of money per conversion; totals are conversions times it.
    public var valueColumn: String?
  }

  /// Parameters of the baseline.
  public struct BaselineTruth: Codable, Sendable, Equatable {
    public var levelPerWeek: Double
    /// Growth of the level over the whole time, as a share of its start.
    public var growth: Double
    public var seasonality: [Wave]
    /// Monday to Sunday, as shares of the level; empty but for daily data.
    public var weekdays: [Double]
  }

  /// A wave of the year, its height as a share of the level.
  public struct Wave: Codable, Sendable, Equatable {
    public var order: Int
    public var height: Double
    public var phase: Double
  }

  /// One channel's parameters and results.
  public struct ChannelTruth: Codable, Sendable, Equatable {
    /// How its money is spread over time, such as `flighted`.
    public var pattern: String
    /// The column that drives the effect: spend, or what it bought.
    public var driver: String
    public var adstock = "geometric"
    public var saturation = "hill"
    /// Per period.
    public var decay: Double
    /// Periods after which half of the effect is over; 0 without carry-over.
    public var halfLife: Double
    public var halfSaturation: Double
    public var slope: Double
    public var beta: Double
    public var spendTotal: Double
    public var contributionTotal: Double
    public var roi: Double
    /// Outcome per unit of money when all of the channel's spend is raised by a little.
    public var marginalRoi: Double
    /// Correlation of its spend with demand that media chase, where there is any.
    public var demandCorrelation: Double?
  }

  /// One medium without spend.
  public struct OrganicTruth: Codable, Sendable, Equatable {
    public var decay: Double
    public var halfSaturation: Double
    public var slope: Double
    public var beta: Double
    public var contributionTotal: Double
  }

  /// One geo.
  public struct GeoTruth: Codable, Sendable, Equatable {
    public var share: Double
    /// Level per head over the market's.
    public var levelFactor: Double
    public var outcomeTotal: Double
    public var baselineTotal: Double
    public var channels: [String: GeoChannelTruth]
    /// Per period: what is left of the outcome.
    public var outliers: [Double]
    public var noise: [Double]
  }

  /// What one channel brought in one geo.
  public struct GeoChannelTruth: Codable, Sendable, Equatable {
    /// How much more a person responds here than on average.
    public var factor: Double
    public var spendTotal: Double
    public var contributionTotal: Double
    public var roi: Double
    public var marginalRoi: Double
  }

  /// Over all geos, per period.
  public struct SeriesTruth: Codable, Sendable, Equatable {
    public var start: [CivilDate]
    public var outcome: [Double]
    /// The parts of the baseline.
    public var parts: [String: [Double]]
    public var organic: [String: [Double]]
    public var channels: [String: [Double]]
    public var outliers: [Double]
    public var noise: [Double]
  }
}
