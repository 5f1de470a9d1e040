import Findings

/// Few businesses spend more on media than they sell: units or currencies may be mixed.
enum ImplausibleSpend {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    guard dataset.outcome.isMoney else { return [] }
    let outcome = dataset.outcome.values.reduce(0, +)
    let spend = dataset.channels.reduce(0) { $0 + $1.spend.reduce(0, +) }
    guard outcome > 0, spend > outcome else { return [] }
    let percent = (spend / outcome * 100).rounded()
    return [
      Finding(
        .warning, code: "data.implausible-spend",
        "All channels together spent \(percent < 1e9 ? "\(Int(percent))%" : "far more than 100%") of the outcome.",
        at: context.place(.outcome),
        fix: "Check that spend and outcome are in the same unit and currency.")
    ]
  }
}
