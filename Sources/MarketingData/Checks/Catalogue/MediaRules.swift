/// Rules about channels beside the outcome and each other.
extension DataCheck {
  var mediaRules: [DataRule] {
    switch self {
    case .spendRatio:
      [DataRule("implausible-spend", .warning, when: "all channels cost more than the outcome")]
    case .activity:
      [
        DataRule("silent-channel", .error, when: "no spend in any period"),
        DataRule("sparse-channel", .warning, when: "active in fewer than 8 periods"),
        DataRule("late-channel", .note, when: "absent from the first or last quarter"),
      ]
    case .exposure:
      [
        DataRule("spend-without-exposure", .warning, when: "spend above 0 beside exposure 0"),
        DataRule("exposure-without-spend", .note, when: "exposure above 0 beside spend 0"),
      ]
    case .correlation:
      [DataRule("correlated-channels", .warning, .note, when: "r of 0.95 or 0.8 and more")]
    default: []
    }
  }
}
