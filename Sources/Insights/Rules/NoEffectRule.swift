import Wording

/// The model found next to no effect of a channel.
struct NoEffectRule: WarningRule {
  /// Of the outcome.
  static let share = 0.0001

  func warnings(_ evidence: Evidence) -> [String] {
    let silent = evidence.bySize.filter {
      evidence.total > 0
        && evidence.channels[$0].whole.contribution.mean < Self.share * evidence.total
    }
    guard !silent.isEmpty else { return [] }
    let names = evidence.style.shortened(silent.map { evidence.name($0) }, limit: 3)
    return [
      evidence.say(
        silent.count,
        one:
          "The data show next to no effect of \(names); that can also mean that it varied too little to be seen.",
        other:
          "The data show next to no effect of \(names); that can also mean that they varied too little to be seen."
      )
    ]
  }
}
