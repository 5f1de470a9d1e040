import Wording

/// What a channel's ROI interval says against break-even; shown as a word and a shape.
public enum Tier: Sendable, Equatable, CaseIterable {
  /// The whole interval is above break-even.
  case scale
  /// The interval straddles break-even, its mean above.
  case test
  /// The interval straddles break-even, its mean below.
  case hold
  /// The whole interval is below break-even.
  case reduce
  /// A gate failed, or nothing was spent: no advice.
  case none

  /// The word printed beside the shape.
  public func word(_ style: NumberStyle) -> String {
    switch self {
    case .scale: style.say("Scale")
    case .test: style.say("Test")
    case .hold: style.say("Hold")
    case .reduce: style.say("Reduce")
    case .none: NumberStyle.missing
    }
  }
}
