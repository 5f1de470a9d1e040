import Drawing
import Wording

/// How the outcome builds up, cause by cause, from zero to its total.
///
/// Every bar starts where the one above ends, and the axis starts at zero. Where media is too small
/// a part of the total to be read, its channels get a bridge of their own below, from zero again.
public struct BridgeChart: Chart {
  /// One cause.
  public struct Step: Sendable, Equatable {
    /// As printed.
    public var label: String
    public var cause: Cause
    /// In the outcome's unit.
    public var value: Double

    public init(label: String, cause: Cause, value: Double) {
      self.label = label
      self.cause = cause
      self.value = value
    }
  }

  /// Baseline, components, channels by size and what is unexplained; together the total.
  public var steps: [Step]
  /// Name of the outcome in lower case, such as "revenue".
  public var outcome: String
  public var style: NumberStyle

  public init(steps: [Step], outcome: String = "revenue", style: NumberStyle) {
    self.steps = steps
    self.outcome = outcome
    self.style = style
  }
}
