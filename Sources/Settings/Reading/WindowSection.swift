import Calendars
import Findings
import Wording

extension SectionReader {
  /// A plan's window: by name, by its number of periods, or by its first and last day.
  func window(_ key: String) -> PlanWindow? {
    guard let value = node(key) else { return nil }
    if let name = value.text {
      return PlanWindow(named: name)
        ?? refuseWindow(value, key, Suggestion.sentence(for: name, among: SectionReader.names))
    }
    guard case .mapping = value.content, let inner = section(key) else {
      return refuseWindow(value, key)
    }
    let periods = inner.integer("periods", in: 1...PlanWindow.mostPeriods)
    let first = inner.day("start")
    let last = inner.day("end")
    inner.finish()
    let keys = inner.keys
    let saysDays = keys.contains("start") || keys.contains("end")
    if keys.contains("periods"), saysDays {
      return refuseWindow(value, key, "Give either the periods, or the first and the last day.")
    }
    if let periods { return .next(periods: periods) }
    if let first, let last {
      guard first <= last else {
        collector.report(
          code: "range", "\(full(key)) starts on \(first), after it ends on \(last)",
          line: value.line, key: full(key), fix: "Swap the two, or correct the year.")
        return nil
      }
      return .days(first: first, last: last)
    }
    // A value that was refused has been told already.
    guard !keys.contains("periods"), !(keys.contains("start") && keys.contains("end")) else {
      return nil
    }
    return refuseWindow(value, key, saysDays ? "Give both the first and the last day." : nil)
  }

  private static let names = [PlanWindow.lastYearName, PlanWindow.nextQuarterName]

  private func refuseWindow(_ value: Node, _ key: String, _ hint: Phrase? = nil) -> PlanWindow? {
    refuse(
      value, key, code: "choice",
      "must be \(SectionReader.names.joined(separator: ", ")), a number of periods, or two days",
      fix: hint
        ?? "Write \"\(key): {periods: 13}\" or \"\(key): {start: 2026-10-05, end: 2026-12-27}\".")
  }

  /// A day such as 2025-03-03.
  func day(_ key: String) -> CivilDate? {
    guard let value = node(key) else { return nil }
    return value.text.flatMap { CivilDate($0) }
      ?? refuse(value, key, code: "type", "must be a date such as 2025-03-03")
  }
}

extension FlightLimits {
  /// Reads `flighting`: below now by at most all of it, above it by any share.
  mutating func read(_ section: SectionReader) {
    minChange = section.number("min_change", in: -1...0) ?? minChange
    maxChange = section.number("max_change", in: 0...Double.greatestFiniteMagnitude) ?? maxChange
    section.finish()
  }
}
