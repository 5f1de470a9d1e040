import Findings

/// Findings as lines for a person: grouped by severity, each with its place and how to mend it.
struct FindingText {
  var color: Bool

  func text(_ findings: [Finding]) -> String {
    let grouped = Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    return grouped.flatMap(lines).joined(separator: "\n") + "\n"
  }

  private func lines(_ finding: Finding) -> [String] {
    var lines = ["\(label(finding.severity)) \(Visible.text(finding.message))"]
    let place = place(finding)
    if !place.isEmpty { lines.append("  at: " + place) }
    if !finding.fix.isEmpty {
      // A fix may show several lines to write.
      lines.append(
        "  fix: " + Visible.text(finding.fix).split(separator: "\n").joined(separator: "\n    "))
    }
    return lines
  }

  private func label(_ severity: Severity) -> String {
    let text = "\(severity.rawValue):"
    guard color else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }

  private func place(_ finding: Finding) -> String {
    guard !finding.code.hasPrefix("data.") else { return finding.place.phrase }
    // Configurations, templates and models have lines and keys, tables have rows and columns.
    var parts: [String] = []
    if let file = finding.place.file { parts.append(file) }
    if let line = finding.place.row { parts.append("line \(line)") }
    if let key = finding.place.column, !key.isEmpty { parts.append(key) }
    return Visible.text(parts.joined(separator: ", "))
  }
}
