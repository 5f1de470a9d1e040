import Findings

/// The decimal mark of each column: its own where its cells tell, else that of the other columns.
struct DecimalMarks {
  var marks: [DecimalMark]

  init(
    _ profiles: [ColumnProfile], _ table: Table, _ delimiter: Delimiter,
    _ findings: inout FindingList
  ) {
    let own = profiles.map { $0.isNumeric ? $0.evidence.mark : nil }
    let commas = own.count { $0 == .comma }
    let points = own.count { $0 == .point }
    let told = commas + points > 0
    // Semicolons separate cells where commas separate decimals.
    let usual: DecimalMark =
      told ? (commas > points ? .comma : .point) : (delimiter == .semicolon ? .comma : .point)
    marks = own.map { $0 ?? usual }
    for (column, profile) in profiles.enumerated() where profile.isNumeric && own[column] == nil {
      let evidence = profile.evidence
      guard evidence.openCommaCount > 0 || evidence.openPointCount > 0 else { continue }
      if evidence.openCommaCount == 0, !told { marks[column] = .point }
      // A point with three decimals beside integers is nothing to remark on; a comma may be either.
      guard !told, evidence.openCommaCount > 0 else { continue }
      findings.add(
        Finding(
          usual == .comma ? .warning : .note, code: "data.decimal-mark",
          usual == .comma
            ? "Commas were read as decimal commas: 1,234 is a little more than one."
            : "Commas were read as grouping thousands: 1,234 is one thousand two hundred and thirty-four.",
          at: Place(file: table.file, column: table.header[column]),
          fix: "Write numbers without grouping, and with a decimal point, if that is wrong."))
    }
  }
}
