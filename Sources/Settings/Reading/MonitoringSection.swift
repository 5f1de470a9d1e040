import Calendars
import Findings
import Wording

extension MonitoringSettings {
  /// Reads `report.monitoring`.
  init(_ section: SectionReader) {
    recent = section.integer("recent", in: 1...1_000)
    baseline = section.baseline("baseline")
    falseAlarms = section.number("false_alarms", in: 0.001...0.5) ?? falseAlarms
    if let section = section.section("thresholds") { thresholds.read(section) }
    if let value = section.node("new_customers") {
      section.refuse(
        value, "new_customers", code: "unknown-key", "belongs to data", as: Never.self,
        fix: "Name the column under data: \"new_customers: \(value.text ?? "column")\".")
    }
    section.finish()
  }
}

extension MonitoringThresholds {
  fileprivate mutating func read(_ section: SectionReader) {
    kpiChange = section.number("kpi_change", in: 0.01...10) ?? kpiChange
    returnChange = section.number("return_change", in: 0.01...10) ?? returnChange
    errorRatio = section.number("error_ratio", in: 1...100) ?? errorRatio
    bias = section.number("bias", in: 0.001...1) ?? bias
    cumulativeSum = section.number("cumulative_sum", in: 1...100)
    stabilityIndex = section.number("stability_index", in: 0.01...10) ?? stabilityIndex
    beyondRange = section.number("beyond_range", in: 0.01...1) ?? beyondRange
    planGap = section.number("plan_gap", in: 0.01...10) ?? planGap
    section.finish()
  }
}

extension SectionReader {
  /// What recent periods are measured by: a name, or the first and the last day.
  fileprivate func baseline(_ key: String) -> MonitoringBaseline? {
    guard let value = node(key) else { return nil }
    if let name = value.text {
      return MonitoringBaseline(named: name)
        ?? refuseBaseline(value, key, Suggestion.sentence(for: name, among: Self.baselines))
    }
    guard case .mapping = value.content, let inner = section(key) else {
      return refuseBaseline(value, key, nil)
    }
    let (first, last) = (inner.day("start"), inner.day("end"))
    inner.finish()
    guard inner.keys.contains("start"), inner.keys.contains("end") else {
      return refuseBaseline(value, key, "Give both the first and the last day.")
    }
    // A day that was refused has been told already.
    guard let first, let last else { return nil }
    guard first <= last else {
      collector.report(
        code: "range", "\(full(key)) starts on \(first), after it ends on \(last)",
        line: value.line, key: full(key), fix: "Swap the two, or correct the year.")
      return nil
    }
    return .days(first: first, last: last)
  }

  private static let baselines = [
    MonitoringBaseline.yearAgoName, MonitoringBaseline.precedingYearName,
  ]

  private func refuseBaseline(
    _ value: Node, _ key: String, _ hint: Phrase?
  ) -> MonitoringBaseline? {
    refuse(
      value, key, code: "choice",
      "must be \(Self.baselines.joined(separator: ", ")) or two days",
      fix: hint
        ?? "Write \"\(key): year_ago\" or \"\(key): {start: 2025-07-01, end: 2025-09-30}\".")
  }
}
