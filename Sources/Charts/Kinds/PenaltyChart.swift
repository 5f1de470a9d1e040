import Drawing
import Wording

/// Cross-validated error against the ridge penalty, with the penalty that was chosen.
public struct PenaltyChart: Chart {
  /// Penalties that were tried, all above zero.
  public var penalties: [Double]
  /// Mean squared error over the folds, as a share of the outcome's variance.
  public var errors: [Double]
  /// Standard error of each over the folds, in the same unit; empty for none.
  public var standardErrors: [Double]
  public var chosen: Double
  public var style: NumberStyle

  public init(
    penalties: [Double], errors: [Double], standardErrors: [Double] = [], chosen: Double,
    style: NumberStyle
  ) {
    self.penalties = penalties
    self.errors = errors
    self.standardErrors = standardErrors
    self.chosen = chosen
    self.style = style
  }
}
