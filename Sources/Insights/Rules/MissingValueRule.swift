/// Conversions without a value cannot be compared with their cost.
struct MissingValueRule: WarningRule {
  func warnings(_ evidence: Evidence) -> [String] {
    guard evidence.breakEven == nil else { return [] }
    return [
      evidence.say(
        "What a conversion is worth is not known, so channels are compared with each other and not with break-even. Set data.outcome.value_per_conversion to judge them by money."
      )
    ]
  }
}
