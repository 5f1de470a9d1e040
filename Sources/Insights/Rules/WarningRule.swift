/// One thing about the results that a reader should know before acting on them.
protocol WarningRule: Sendable {
  /// A plain sentence each; none where all is well.
  func warnings(_ evidence: Evidence) -> [String]
}

/// Every rule, in the order their sentences are printed.
enum WarningCatalogue {
  static let all: [any WarningRule] = [
    UnprofitableMediaRule(), DemandChasingRule(), ExtrapolationRule(), IdleChannelRule(),
    NoEffectRule(), TinyChannelRule(), MissingValueRule(),
  ]
}
