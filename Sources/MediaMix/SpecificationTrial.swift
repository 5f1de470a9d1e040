import Settings

/// One specification of the model and how well it predicts periods it has not seen.
///
/// Every trial is judged on the same blocks of neighbouring periods, each predicted by a fit to all others.
public struct SpecificationTrial: Codable, Sendable, Equatable {
  /// What sets a trial apart from the model that was asked for.
  public enum Aspect: String, Codable, Sendable, CaseIterable {
    /// Nothing: it is that model.
    case asked
    case trend, seasonality, adstock, saturation, synergies
  }

  public var aspect: Aspect
  /// `none`, `linear`, `piecewise` or, for slow waves around a line, `drift`.
  public var trend: String
  /// Knots of a piecewise trend; `nil` for other trends.
  public var knots: Int?
  /// Pairs of yearly waves.
  public var harmonics: Int
  /// Kinds of the channels' transforms, each once, in the channels' order.
  public var adstock: [AdstockKind]
  public var saturation: [SaturationKind]
  /// Pairs of channels that act together.
  public var synergies: Int
  /// Linear columns, effects and parameters of the transforms.
  public var parameters: Int
  /// Mean squared error of the periods predicted, as a share of the outcome's variance.
  public var loss: Double
  /// Of the loss, over blocks.
  public var standardError: Double
  /// Loss less that of the chosen trial, and the standard error of that difference over blocks.
  public var difference: Double
  public var differenceError: Double
  /// Whether the reported model has this specification.
  public var isChosen: Bool

  public init(
    aspect: Aspect, trend: String, knots: Int? = nil, harmonics: Int, adstock: [AdstockKind],
    saturation: [SaturationKind], synergies: Int, parameters: Int, loss: Double,
    standardError: Double, difference: Double = 0, differenceError: Double = 0,
    isChosen: Bool = false
  ) {
    self.aspect = aspect
    self.trend = trend
    self.knots = knots
    self.harmonics = harmonics
    self.adstock = adstock
    self.saturation = saturation
    self.synergies = synergies
    self.parameters = parameters
    self.loss = loss
    self.standardError = standardError
    self.difference = difference
    self.differenceError = differenceError
    self.isChosen = isChosen
  }
}
