import Findings

/// Rows that belong to the page a table was printed on, not to its data: the header again, totals at the end.
struct RowFurniture {
  let header: [String]
  let file: String

  /// How people call the row under a table.
  private static let totals: Set<String> = [
    "total", "totals", "grand total", "grandtotal", "sum", "subtotal", "sub-total", "average",
    "avg", "mean", "summe", "gesamt", "somme", "suma", "totale", "celkem", "all", "total:", "sum:",
  ]

  /// Whether a row repeats the header.
  func isHeader(
    from start: Int, _ ends: ArraySlice<UInt32>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = start
    for (name, end) in zip(header, ends) {
      let cell = UnsafeBufferPointer(rebasing: bytes[start..<Int(end)])
      // Nearly every row is told from the header by its first cell.
      let isSame = CellText.withContent(of: cell) { content in
        content.count == name.utf8.count && content.elementsEqual(name.utf8)
      }
      guard isSame else { return false }
      start = Int(end) + 1
    }
    return true
  }

  func repeatedHeader(line: Int) -> Finding {
    Finding(
      .error, code: "data.repeated-header", "The row repeats the column names.",
      at: Place(file: file, row: line),
      fix: "Remove it; where two files were joined, check that no period comes twice.")
  }

  /// Drops the last row where a cell calls it a total and no cell above it in that column does.
  func dropTotals(
    from records: inout Table.Records, in bytes: UnsafeBufferPointer<UInt8>,
    _ findings: inout FindingList
  ) {
    let width = header.count
    let last = records.starts.count - 1
    guard last >= 2 else { return }
    for column in header.indices {
      guard let label = text(records, row: last, column, width, bytes),
        Self.totals.contains(label.lowercased()),
        text(records, row: last - 1, column, width, bytes)?.lowercased() != label.lowercased()
      else { continue }
      findings.add(
        Finding(
          .error, code: "data.totals-row",
          "The last row is called \(quoted(label)): it sums up the rows above it and is no period.",
          at: Place(
            file: file, row: Int(records.lines[last]), column: header[column], value: label),
          fix: "Remove the row."))
      records.starts.removeLast()
      records.lines.removeLast()
      records.ends.removeLast(width)
      return
    }
  }

  private func text(
    _ records: Table.Records, row: Int, _ column: Int, _ width: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    let start =
      column == 0 ? Int(records.starts[row]) : Int(records.ends[row * width + column - 1]) + 1
    let end = Int(records.ends[row * width + column])
    guard end - start <= 40 else { return nil }
    return CellText.withContent(of: UnsafeBufferPointer(rebasing: bytes[start..<end])) {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
