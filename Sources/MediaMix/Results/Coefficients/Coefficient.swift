import Statistics

/// One parameter of a fitted model, and how well it is known.
public struct Coefficient: Codable, Sendable, Equatable {
  /// The part of the model a parameter belongs to.
  public enum Part: String, Codable, Sendable, CaseIterable {
    case level, trend, seasonality, holidays, events, controls
    case nonMedia = "non_media"
    case media, organic, synergies, noise
  }

  /// What a parameter says.
  public enum Quantity: String, Codable, Sendable, CaseIterable {
    /// Outcome per unit of a linear column.
    case coefficient
    /// Outcome per period at full response; per unit of the driver for a linear response.
    case effect
    /// Share of the effect that is left after a period, or the parameter that has its place.
    case decay
    /// Periods until a delayed effect peaks.
    case peak
    /// Shape and scale (in periods) of Weibull's carry-over.
    case shape, scale
    /// Driver per period at half the full response.
    case halfSaturation = "half_saturation"
    /// Exponent of the Hill curve.
    case slope
    /// Periods until half the effect has come.
    case halfLife = "half_life"
    /// Periods by whose end nine tenths of the effect have come.
    case ninetyPercent = "ninety_percent"
    /// Outcome per period when both channels of a synergy are at full response.
    case synergy
    /// Standard deviation of what the model does not explain, per period.
    case deviation
  }

  /// What is counted in a linear column.
  public enum Column: String, Codable, Sendable {
    /// 1 in every period.
    case constant
    /// Rises by 1 over the periods of the fit, and bends or waves of that size.
    case span
    /// A wave between -1 and 1, or a weekday.
    case cycle
    /// 0 or 1.
    case flag
    /// In the data's unit.
    case amount
  }

  /// As the user named it: the term, the channel, or both channels of a synergy.
  public var name: String
  public var part: Part
  public var quantity: Quantity
  /// For linear terms.
  public var column: Column?
  public var estimate: Estimate
  /// Standard deviation over draws.
  public var standardError: Double
  /// Share of draws above 0; `nil` for what cannot be negative, such as a decay.
  public var probabilityPositive: Double?

  init(
    name: String, part: Part, quantity: Quantity, column: Column? = nil, draws: [Double],
    interval: Double, isSigned: Bool
  ) {
    self.name = name
    self.part = part
    self.quantity = quantity
    self.column = column
    estimate = Estimate(draws: draws, interval: interval)
    standardError = draws.count > 1 ? Moments.deviation(draws) : 0
    probabilityPositive =
      isSigned ? Double(draws.count { $0 > 0 }) / Double(max(draws.count, 1)) : nil
  }
}
