import Findings
import Insights
import MediaMix
import Settings

/// One specification of the model and how well it predicts periods it has not seen.
public struct SpecificationBlock: Codable, Sendable, Equatable {
  /// What sets it apart from the model that was asked for, as printed.
  public var label: String
  public var aspect: SpecificationTrial.Aspect
  /// `none`, `linear`, `drift` (slow waves around a line) or `piecewise`.
  public var trend: String
  @Null public var knots: Int?
  /// Pairs of yearly waves.
  public var harmonics: Int
  /// Kinds of the channels' transforms, each once.
  public var adstock: [AdstockKind]
  public var saturation: [SaturationKind]
  /// Pairs of channels that act together.
  public var synergies: Int
  public var parameters: Int
  /// Mean squared error of the periods predicted, as a share of the outcome's variance.
  public var loss: Double
  /// Of the loss, over blocks of periods.
  public var standardError: Double
  /// Loss less that of the chosen specification, and its standard error.
  public var difference: Double
  public var differenceError: Double
  /// Whether the reported model has this specification.
  public var chosen: Bool

  public init(label: String, _ trial: SpecificationTrial) {
    self.label = label
    aspect = trial.aspect
    trend = trial.trend
    knots = trial.knots
    harmonics = trial.harmonics
    adstock = trial.adstock
    saturation = trial.saturation
    synergies = trial.synergies
    parameters = trial.parameters
    loss = trial.loss
    standardError = trial.standardError
    difference = trial.difference
    differenceError = trial.differenceError
    chosen = trial.isChosen
  }
}
