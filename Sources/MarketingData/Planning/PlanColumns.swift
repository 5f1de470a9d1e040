import Findings
import Settings
import Wording

/// Finds the columns of a plan by the names that the model's data gave them.
struct PlanColumns {
  let table: Table
  /// The columns of the model's data, and what each was for.
  let known: Detection

  /// The column of that name, in other case where no other column has it.
  func column(named name: String) -> Int? {
    if let exact = table.header.firstIndex(of: name) { return exact }
    let alike = table.header.indices.filter {
      table.header[$0].lowercased() == name.lowercased()
    }
    return alike.count == 1 ? alike[0] : nil
  }

  /// The column that plays a role, where the plan has it.
  func column(_ role: Role) -> Int? {
    known.names(of: role).first.flatMap(column(named:))
  }

  /// Which geography each row belongs to; a plan without a column of geographies is for all of them together.
  func panel(_ history: Dataset, _ findings: inout FindingList) -> Panel {
    guard history.geos.count > 1, let column = column(.geo) else {
      return Panel(rows: table.rowCount)
    }
    let panel = Panel(table, column: column, &findings)
    for (index, geo) in panel.geos.enumerated() where !history.geos.contains(geo) {
      let row = panel.geoOfRow.firstIndex(of: Int32(index)) ?? 0
      findings.add(
        Finding(
          .error, code: "data.plan-unknown-geo", "The model has no geography \(quoted(geo)).",
          at: Place(
            file: table.file, row: table.line(ofRow: row), column: table.header[column], value: geo),
          fix: Suggestion.sentence(for: geo, among: history.geos) ?? ""))
    }
    let absent = history.geos.filter { !panel.geos.contains($0) }
    if !absent.isEmpty {
      let told = Phrase(verbatim: absent.prefix(5).joined(separator: ", "))
      let names = NameList.phrase(told, more: absent.count - 5)
      findings.add(
        Finding(
          .warning, code: "data.plan-missing-geo",
          "The plan has no rows for \(names); nothing is spent there.",
          at: Place(file: table.file, column: table.header[column])))
    }
    return panel
  }

  /// Columns the model's data did not have: spend on an unknown channel is an error, all else is passed over.
  func reportStrangers(_ findings: inout FindingList) {
    let names = Set(known.columns.map { $0.name.lowercased() })
    let headers = table.header.map(ColumnName.init)
    let suffixes = MediaName.shortSuffixes(in: headers)
    for (index, header) in table.header.enumerated()
    where !names.contains(header.lowercased()) && !table.nameless.contains(index) {
      let place = Place(file: table.file, column: header)
      guard let media = MediaName(headers[index], shortSuffixes: suffixes) else {
        findings.add(
          Finding(
            .note, code: "data.plan-unused-column", "The model does not use this column.",
            at: place,
            fix: Suggestion.sentence(for: header, among: known.columns.map(\.name)) ?? ""))
        continue
      }
      let hint = Suggestion.sentence(for: header, among: known.columns.map(\.name))
      findings.add(
        Finding(
          .error, code: "data.plan-unknown-channel",
          "The model has no channel \(quoted(media.base)).",
          at: place,
          fix: hint
            ?? "Remove the column, or fit the model to data with this channel. The model's channels are \(known.channels.joined(separator: ", "))."
        ))
    }
  }

  /// A column that the plan must have and does not.
  func missing(_ names: [String], _ message: Phrase) -> Finding {
    let hint = names.first.flatMap { Suggestion.sentence(for: $0, among: table.header) }
    let wanted = names.map { quoted($0) }.joined(separator: " or ")
    return Finding(
      .error, code: "data.plan-missing-column", message,
      at: Place(file: table.file, column: names.first),
      fix: hint ?? "Add a column \(wanted).")
  }
}
