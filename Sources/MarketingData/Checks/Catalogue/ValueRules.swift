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
        DataRule("constant-series", .warning, .note, when: "one value in every period"),
      ]
    case .outliers:
      [DataRule("outlier", .note, when: "6 robust standard deviations from the neighbours")]
    default: []
    }
  }
}
