import Drawing
import Wording

/// The outcome as one stacked bar: baseline, components, media, unexplained.
public struct ShareBarChart: Chart {
  /// One cause's part.
  public struct Part: Sendable, Equatable {
    /// As printed, such as "Promotions, price".
    public var label: String
    public var cause: Cause
    /// In the outcome's unit; negative parts hang below zero, to its left.
    public var value: Double

    public init(label: String, cause: Cause, value: Double) {
      self.label = label
      self.cause = cause
      self.value = value
    }
  }

  /// Drawn in this order, positive parts to the right of zero.
  public var parts: [Part]
  /// The outcome's total, of which shares are taken.
  public var total: Double
  public var style: NumberStyle

  public init(parts: [Part], total: Double, style: NumberStyle) {
    self.parts = parts
    self.total = total
    self.style = style
  }
}
