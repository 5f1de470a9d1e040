/// Rules about how series move beside each other.
extension DataCheck {
  var relationRules: [DataRule] {
    switch self {
    case .copies:
      [
        DataRule("identical-columns", .warning, when: "the same, or a fixed multiple"),
        DataRule("sum-column", .warning, when: "the sum of two or more others"),
        DataRule("outcome-copy", .warning, when: "correlation of 0.99 with the outcome"),
      ]
    case .correlation:
      [
        DataRule("correlated-channels", .warning, .note, when: "|r| of 0.95 or 0.8 and more"),
        DataRule("correlated-series", .warning, .note, when: "|r| of 0.95 or 0.8 and more"),
      ]
    case .inflation:
      [
        DataRule(
          "inflated-variance", .warning, .note,
          when: "a factor of 10 or 5 and more, told pairs left out")
      ]
    case .demand:
      [
        DataRule(
          "follows-demand", .warning, .note,
          when: "r of 0.8 with a column of demand; a note where the configuration says so"),
        DataRule(
          "follows-outcome", .warning,
          when:
            "beyond season and trend, r of 0.95 with sales or 0.8 with those of the period before; or a share "
            + "of sales that varies less than 40% of what sales do"),
        DataRule(
          "seasonal-spend", .note, when: "seasons of strength 0.6 that correlate by 0.8"),
      ]
    default: []
    }
  }
}
