import Findings

/// Percent signs or currencies that only some cells of a column have.
enum MixedUnits {
  static func findings(
    _ table: Table, _ profiles: [ColumnProfile], _ detection: Detection
  ) -> [Finding] {
    profiles.indices.filter { profiles[$0].isNumeric && detection.columns[$0].role != .ignored }
      .flatMap { column in
        [percent(table, column, profiles[column]), currency(table, column, profiles[column])]
          .compactMap { $0 }
      }
  }

  private static func percent(_ table: Table, _ column: Int, _ profile: ColumnProfile) -> Finding? {
    let percents = profile.units.percents
    guard percents > 0, percents < profile.numbers else { return nil }
    // The fewer cells are the odd ones.
    let isRare = 2 * percents <= profile.numbers
    var found: Int?
    table.forEachCell(of: column) { row, cell in
      if found == nil, !cell.isEmpty, (cell.last == UInt8(ascii: "%")) == isRare { found = row }
    }
    guard let row = found else { return nil }
    let text = table.text(row: row, column: column)
    return Finding(
      .warning, code: "data.mixed-percent",
      isRare
        ? "\(quoted(text)) was read as a hundredth of its number, but most cells of the column have no percent sign."
        : "\(quoted(text)) has no percent sign, but most cells of the column have one.",
      at: Place(
        file: table.file, row: table.line(ofRow: row), column: table.header[column], value: text),
      fix: "Write all cells of the column with a percent sign, or none.")
  }

  private static func currency(
    _ table: Table, _ column: Int, _ profile: ColumnProfile
  ) -> Finding? {
    guard let row = profile.units.otherCurrencyRow else { return nil }
    let text = table.text(row: row, column: column)
    return Finding(
      .warning, code: "data.mixed-currency",
      "\(quoted(text)) is in another currency than the cells above it (\(profile.units.currencies[0]) and \(profile.units.currencies[1])).",
      at: Place(
        file: table.file, row: table.line(ofRow: row), column: table.header[column], value: text),
      fix: "Bring the column to one currency.")
  }
}
