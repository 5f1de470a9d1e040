/// A table written as comma-separated values (RFC 4180, LF line ends, UTF-8).
package struct CSVTable {
  package var columns: [String]
  package var rows: [[Cell]] = []

  package init(columns: [String]) {
    self.columns = columns
  }

  package enum Cell {
    case text(String)
    case number(Double)
    case flag(Bool)
    /// A value that does not exist: an empty cell.
    case none

    package init(_ number: Double?) {
      self = number.map { .number($0) } ?? .none
    }
  }

  package var text: String {
    var output = columns.map { CSVTable.quoted($0) }.joined(separator: ",") + "\n"
    for row in rows {
      output += row.map(CSVTable.written).joined(separator: ",") + "\n"
    }
    return output
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(text)
    case .number(let value): JSONNumber.text(value)
    case .flag(let value): value ? "true" : "false"
    case .none: ""
    }
  }

  /// Quotes where the text needs it, and puts an apostrophe before text that a spreadsheet would
  /// take for a formula (OWASP, "CSV Injection").
  private static func quoted(_ text: String) -> String {
    var safe = text
    if let first = text.unicodeScalars.first,
      "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
    {
      safe = "'" + text
    }
    guard safe.unicodeScalars.contains(where: { ",\"\n\r;".unicodeScalars.contains($0) }) else {
      return safe
    }
    var escaped = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { escaped += "\"" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped + "\""
  }
}
