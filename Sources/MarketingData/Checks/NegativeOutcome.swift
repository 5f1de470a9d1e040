import Findings

/// Sales below zero are returns at best and an error of signs at worst.
enum NegativeOutcome {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    dataset.outcome.values.indices.filter { dataset.outcome.values[$0] < 0 }.map { period in
      Finding(
        .warning, code: "data.negative-outcome",
        "The outcome is negative in the period of \(dataset.starts[period]).",
        at: context.place(.outcome, period: period),
        fix: "Book returns in the period of their sale, or correct the value.")
    }
  }
}
