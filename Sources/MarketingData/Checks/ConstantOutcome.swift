import Findings

/// An outcome that never changes leaves nothing to explain.
enum ConstantOutcome {
  static func findings(_ dataset: Dataset, _ context: CheckContext) -> [Finding] {
    let values = dataset.outcome.values
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return [] }
    return [
      Finding(
        .error, code: "data.constant-outcome",
        first == 0
          ? "The outcome is 0 in every period." : "The outcome is the same in every period.",
        at: context.place(.outcome), fix: "Choose another outcome column, or correct the values.")
    ]
  }
}
