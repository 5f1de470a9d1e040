import Summary

/// `diagnostics.csv`: every diagnostic with its value, threshold, verdict and sentence.
package enum DiagnosticsCSV {
  package static func table(_ summary: ExecutiveSummary) -> CSVTable {
    var table = CSVTable(columns: [
      "name", "label", "value", "threshold", "verdict", "message", "group",
    ])
    for row in summary.diagnostics {
      table.rows.append([
        .text(row.name), .text(row.label), .init(row.value), .text(row.threshold),
        row.verdict.map { .text($0.rawValue) } ?? .none, .text(row.message),
        .text(row.group.rawValue),
      ])
    }
    return table
  }
}
