import Findings

/// Reads one column as numbers, and says which cells are none.
struct NumberColumn {
  let table: Table
  let column: Int
  let mark: DecimalMark

  /// One value per row; `nil`, with errors among the findings, when a cell holds none.
  func read(_ role: Role, _ findings: inout FindingList) -> [Double]? {
    let parser = NumberParser(mark: mark)
    var values = [Double](repeating: 0, count: table.rowCount)
    var missing = Occurrences<Int>()
    var infinite = Occurrences<Int>()
    var texts = Occurrences<Int>()
    table.forEachCell(of: column) { row, cell in
      switch parser.read(cell) {
      case .number(let value): values[row] = value
      case .missing: missing.add(row)
      case .infinite: infinite.add(row)
      case .text: texts.add(row)
      }
    }
    if missing.isEmpty, infinite.isEmpty, texts.isEmpty { return values }
    if missing.count == table.rowCount {
      findings.add(
        Finding(
          .error, code: "data.empty-column", "The column has no values.", at: place,
          fix: "Fill it in, or remove it."))
      return nil
    }
    findings.add(texts) { finding(.text, row: $0, role) }
    findings.add(missing) { finding(.missing, row: $0, role) }
    findings.add(infinite) { finding(.infinite, row: $0, role) }
    return nil
  }

  private var place: Place { Place(file: table.file, column: table.header[column]) }

  private func finding(_ reading: NumberReading, row: Int, _ role: Role) -> Finding {
    let text = table.text(row: row, column: column)
    let place = place.of(row: table.line(ofRow: row), value: text)
    switch reading {
    case .missing:
      let isMedia = role.channel != nil || role == .organic
      return Finding(
        .error, code: "data.missing-value",
        text.isEmpty ? "The value is missing." : "\(quoted(text)) is a missing value.", at: place,
        fix: isMedia ? "Write 0 where nothing ran, else the amount." : "Write the value.")
    case .infinite:
      return Finding(
        .error, code: "data.not-finite", "\(quoted(text)) is not a finite number.", at: place,
        fix: "Write a number such as 1234.5.")
    case .text, .number:
      return Finding(
        .error, code: "data.not-a-number", "\(quoted(text)) is not a number.", at: place,
        fix: mark == .point
          ? "Write a number such as 1234.5."
          : "Write a number such as 1234,5, as in the rest of the column.")
    }
  }
}
