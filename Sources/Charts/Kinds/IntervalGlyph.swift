import Drawing

/// A key figure's interval on a small scale: track, bar, dot and a reference tick with its label.
public struct IntervalGlyph: Chart {
  public var value: Double
  public var lower: Double
  public var upper: Double
  /// Marked with a tick, such as break-even or last year.
  public var reference: Double?
  /// Below the tick, such as "Break-even $1".
  public var referenceLabel: String?

  public init(
    value: Double, lower: Double, upper: Double, reference: Double? = nil,
    referenceLabel: String? = nil
  ) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.reference = reference
    self.referenceLabel = referenceLabel
  }
}
