/// Rules about the values of any series.
extension DataCheck {
  var valueRules: [DataRule] {
    switch self {
    case .signs:
      [
        DataRule("negative-spend", .error, when: "spend below 0"),
        DataRule("negative-exposure", .error, when: "exposure below 0"),
        DataRule("negative-outcome", .warning, when: "a period's outcome below 0"),
      ]
    case .constants:
      [
        DataRule("constant-outcome", .error, when: "one value in every period"),
        DataRule("constant-channel", .error, when: "one value in every period"),
        DataRule(
          "nearly-constant-channel", .warning,
          when: "deviation below 3% of the mean, or 95% of periods alike"),
        DataRule("constant-series", .warning, .note, when: "one value in every period"),
      ]
    case .outliers:
      [
        DataRule(
          "outlier", .warning, .note,
          when:
            "1 or 2 values apart from all others: steady series 10 robust deviations and 1.8 times, spend 3 "
            + "times the next; a note where exposure rose with spend"),
        DataRule(
          "remarkable-period", .note, when: "outcome 6 robust deviations from its neighbours"),
      ]
    case .zeroOutcome:
      [
        DataRule(
          "zero-outcome", .warning, when: "0 in at most 10% of periods, the others far from it")
      ]
    case .repeats:
      [
        DataRule("repeated-row", .warning, when: "outcome and all spend as in the period before"),
        DataRule("stuck-values", .warning, when: "4 equal values of outcome or exposure in a row"),
      ]
    case .totals:
      [DataRule("totals-row", .error, when: "the last row is the sum of the others, or says so")]
    case .units:
      [
        DataRule(
          "unit-slip", .warning,
          when: "cells or a run 45 to 220 or 450 to 2,200 times the rest, with a gap of 6.3 times")
      ]
    case .levels:
      [DataRule("level-shift", .warning, when: "1.6 times the level, at once and for good")]
    case .season:
      [
        DataRule("season-and-trend", .note, when: "strength of 0.6 or more"),
        DataRule(
          "not-stationary", .note,
          when: "KPSS p of 0.05 and below beside a Dickey-Fuller p above it"),
      ]
    default: []
    }
  }
}
