import Findings
import Insights
import MediaMix

/// One parameter of the model, and how well it is known.
public struct CoefficientBlock: Codable, Sendable, Equatable {
  /// As the user named it: the term, the channel, or both channels of a synergy.
  public var name: String
  /// The name as printed: the user's own as it is, the model's own columns in the report's language.
  public var label: String
  public var part: Coefficient.Part
  /// The part as printed.
  public var partLabel: String
  public var quantity: Coefficient.Quantity
  /// The quantity as printed, such as `Half-saturation`.
  public var quantityLabel: String
  /// What a value of 1 means, such as `revenue per unit of price_index`.
  public var unit: String
  public var estimate: EstimateBlock
  /// Standard deviation over draws.
  public var standardError: Double
  /// Share of draws above 0; `null` for what cannot be negative, such as a decay.
  @Null public var probabilityPositive: Double?
  /// The estimate in standard errors from zero, which all units share; `null` where there is no error.
  @Null public var inStandardErrors: StandardizedBlock?

  public init(
    name: String, label: String, part: Coefficient.Part, partLabel: String,
    quantity: Coefficient.Quantity, quantityLabel: String, unit: String, estimate: EstimateBlock,
    standardError: Double,
    probabilityPositive: Double? = nil
  ) {
    self.name = name
    self.label = label
    self.part = part
    self.partLabel = partLabel
    self.quantity = quantity
    self.quantityLabel = quantityLabel
    self.unit = unit
    self.estimate = estimate
    self.standardError = standardError
    self.probabilityPositive = probabilityPositive
    if standardError > 0 {
      inStandardErrors = StandardizedBlock(
        mean: estimate.mean / standardError, lower: estimate.lower / standardError,
        upper: estimate.upper / standardError)
    }
  }
}

/// An estimate and its bounds in standard errors.
public struct StandardizedBlock: Codable, Sendable, Equatable {
  public var mean: Double
  public var lower: Double
  public var upper: Double
}
