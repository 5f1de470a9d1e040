/// Rules about channels beside the outcome and their own exposure.
extension DataCheck {
  var mediaRules: [DataRule] {
    switch self {
    case .spendRatio:
      [
        DataRule(
          "implausible-spend", .warning, when: "one channel, or all, cost more than the outcome")
      ]
    case .shares:
      [
        DataRule("tiny-channel", .warning, .note, when: "below 0.05% or 0.5% of all spend"),
        DataRule("dominant-channel", .note, when: "above 80% of all spend"),
      ]
    case .activity:
      [
        DataRule("silent-channel", .error, when: "no spend in any period"),
        DataRule("sparse-channel", .warning, when: "active in fewer than 8 periods"),
        DataRule(
          "late-channel", .note,
          when:
            "absent from the first or last quarter, or always on but for a pause or its last 4 periods"
        ),
      ]
    case .exposure:
      [
        DataRule("spend-without-exposure", .warning, when: "spend above 0 beside exposure 0"),
        DataRule("exposure-without-spend", .warning, when: "exposure above 0 beside spend 0"),
        DataRule(
          "swapped-values", .warning,
          when: "spend per exposure within 2.5 times of one over its usual value"),
      ]
    case .price:
      [
        DataRule(
          "cost-per-exposure", .warning,
          when: "8 robust deviations and 3 times the neighbours, in at most 5% of periods")
      ]
    default: []
    }
  }
}
