import Findings

/// Findings as lines for a person: grouped by severity, each with its place and how to mend it.
struct FindingText {
  var color: Bool
  /// How many findings of one kind are written out before the rest is only counted.
  static let written = 5

  func text(_ findings: [Finding]) -> String {
    var lines: [String] = []
    for severity in Severity.allCases.reversed() {
      let group = findings.filter { $0.severity == severity }
      var count: [String: Int] = [:]
      for finding in group {
        count[finding.code, default: 0] += 1
        if count[finding.code, default: 0] <= FindingText.written { lines += self.lines(finding) }
        // The last of its kind says how many were left out.
        let left = (count[finding.code] ?? 0) - FindingText.written
        if left > 0, finding == group.last(where: { $0.code == finding.code }) {
          lines.append("  ... and \(left) more like the ones above (\(finding.code))")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ finding: Finding) -> [String] {
    var lines = ["\(label(finding.severity)) \(Visible.text(finding.message))"]
    if let place = place(finding) { lines.append("  at: \(place)") }
    if !finding.fix.isEmpty { lines.append("  fix: \(Visible.text(finding.fix))") }
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

  private func place(_ finding: Finding) -> String? {
    let place = finding.place
    var parts: [String] = []
    if let file = place.file { parts.append(file) }
    if let row = place.row {
      parts.append(finding.code.hasPrefix("data.") ? "row \(row)" : "line \(row)")
    }
    if let column = place.column {
      parts.append(finding.code.hasPrefix("data.") ? "column \(column)" : column)
    }
    if let value = place.value, !value.isEmpty { parts.append("value \"\(Visible.short(value))\"") }
    return parts.isEmpty ? nil : Visible.text(parts.joined(separator: ", "))
  }
}

/// Text from files, made harmless for a terminal.
enum Visible {
  /// Control characters, which could move the cursor or change its colours, become visible.
  static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if isControl(scalar) { result += "\u{FFFD}" } else { result.unicodeScalars.append(scalar) }
    }
  }

  /// At most 60 characters.
  static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }
}
