extension MonitoringSettings {
  /// One entry per line, all with their values.
  var written: WrittenValue {
    .block([
      ("recent", .optional(recent)), ("baseline", baseline?.written ?? .null),
      ("false_alarms", .number(falseAlarms)), ("thresholds", thresholds.written),
    ])
  }
}

extension MonitoringBaseline {
  fileprivate var written: WrittenValue {
    switch self {
    case .yearAgo: .text(MonitoringBaseline.yearAgoName)
    case .precedingYear: .text(MonitoringBaseline.precedingYearName)
    case .days(let first, let last):
      .mapping([("start", .text(first.description)), ("end", .text(last.description))])
    }
  }
}

extension MonitoringThresholds {
  fileprivate var written: WrittenValue {
    .mapping([
      ("kpi_change", .number(kpiChange)), ("return_change", .number(returnChange)),
      ("error_ratio", .number(errorRatio)), ("bias", .number(bias)),
      ("cumulative_sum", cumulativeSum.map { .number($0) } ?? .null),
      ("stability_index", .number(stabilityIndex)), ("beyond_range", .number(beyondRange)),
      ("plan_gap", .number(planGap)),
    ])
  }
}
