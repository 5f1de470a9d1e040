import Findings

/// A control, event or organic series that never changes says nothing about the outcome, and is left out.
enum ConstantSeries {
  static func finding(_ file: String, _ column: String, _ isConfigured: Bool) -> Finding {
    Finding(
      isConfigured ? .warning : .note, code: "data.constant-series",
      "The column has the same value in every period and was left out.",
      at: Place(file: file, column: column),
      fix: isConfigured ? "Remove it from the configuration." : "")
  }
}
