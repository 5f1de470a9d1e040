import Findings

/// Nobody spends less than nothing, and nothing is seen fewer than zero times.
enum NegativeMedia {
  static func rows(_ values: [Double], _ role: Role) -> Occurrences<Int> {
    var rows = Occurrences<Int>()
    guard role.channel != nil || role == .organic else { return rows }
    for (row, value) in values.enumerated() where value < 0 { rows.add(row) }
    return rows
  }

  static func finding(_ table: Table, row: Int, column: Int, _ role: Role) -> Finding {
    let text = table.text(row: row, column: column)
    var isSpend = false
    if case .spend = role { isSpend = true }
    return Finding(
      .error, code: isSpend ? "data.negative-spend" : "data.negative-exposure",
      isSpend ? "Spend is negative: \(quoted(text))." : "Exposure is negative: \(quoted(text)).",
      at: Place(
        file: table.file, row: table.line(ofRow: row), column: table.header[column], value: text),
      fix: isSpend
        ? "Write 0 or the amount spent; book a refund in the period of its purchase."
        : "Write 0 or the number counted.")
  }
}
