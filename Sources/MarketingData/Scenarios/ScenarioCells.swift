import Findings
import Wording

/// The cells of a table of splits, and what is wrong with one.
struct ScenarioCells {
  var table: Table
  var marks: [DecimalMark]

  /// Money in a column, a value per row; `nil`, with errors among the findings, where a cell holds none.
  func money(_ column: Int, _ findings: inout FindingList) -> [Double]? {
    let values = NumberColumn(table: table, column: column, mark: marks[column])
      .read(.spend(channel: ""), &findings)
    for (row, value) in (values ?? []).enumerated() {
      if text(row, column).hasSuffix("%") {
        add(
          "data.scenario-share", "\(quoted(text(row, column))) is a share, not an amount of money.",
          row, column, fix: "Write the amount of money over the whole plan window.", &findings)
      } else if value < 0 {
        add(
          "data.negative-spend", "Spend is negative: \(quoted(text(row, column))).", row, column,
          fix: "Write 0 or the amount to be spent.", &findings)
      }
    }
    return values
  }

  func text(_ row: Int, _ column: Int) -> String { table.text(row: row, column: column) }

  /// The file's line of a row.
  func line(_ row: Int) -> Int { table.line(ofRow: row) }

  /// Adds an error about a cell.
  func add(
    _ code: String, _ message: Phrase, _ row: Int, _ column: Int, fix: Phrase,
    _ findings: inout FindingList
  ) {
    findings.add(
      Finding(
        .error, code: code, message,
        at: Place(
          file: table.file, row: line(row), column: table.header[column], value: text(row, column)),
        fix: fix))
  }

  /// What a split without a name is called: by its file, and by its row where there are several.
  func usualName(_ row: Int) -> String {
    let name = DatasetBuilder.name(of: table.file)
    return table.rowCount > 1 ? "\(name) \(line(row))" : name
  }
}
