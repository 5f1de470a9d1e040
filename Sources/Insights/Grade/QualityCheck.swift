/// One question about the model: a value, its threshold, a verdict and a plain sentence.
protocol QualityCheck: Sendable {
  /// Stable identifier, such as `holdout-error`.
  var id: String { get }
  /// How much the check counts towards the score.
  var weight: Double { get }

  /// The answer; `nil` where the question does not arise.
  func examine(_ evidence: Evidence) -> GradeReason?

  /// Why nothing may be recommended, when the check fails so badly.
  func gate(_ evidence: Evidence) -> String?
}

extension QualityCheck {
  func gate(_ evidence: Evidence) -> String? { nil }
}

/// Every check, in the order they are printed.
enum CheckCatalogue {
  static let all: [any QualityCheck] = [
    ConvergenceCheck(), HoldoutErrorCheck(), HoldoutFitCheck(), HoldoutCoverageCheck(), FitCheck(),
    DurbinWatsonCheck(), LjungBoxCheck(), IntervalWidthCheck(), BaselineCheck(),
    MediaShareCheck(), DemandCheck(), PlausibleReturnCheck(), OverlapCheck(), EnoughDataCheck(),
    PriorDrivenCheck(), ExperimentCheck(), ParetoKCheck(),
  ]
}

/// Verdicts from two limits.
enum Limits {
  /// Pass up to `pass`, a warning up to `warning`, else a failure.
  static func atMost(_ value: Double, pass: Double, warning: Double) -> Verdict {
    value <= pass ? .pass : value <= warning ? .warning : .fail
  }

  /// Pass from `pass` on, a warning from `warning` on, else a failure.
  static func atLeast(_ value: Double, pass: Double, warning: Double) -> Verdict {
    value >= pass ? .pass : value >= warning ? .warning : .fail
  }
}
