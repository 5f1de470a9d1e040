import Findings
import Wording

/// The columns of a table of experiments.
enum LiftTestColumn: String, CaseIterable {
  case channel, start, end, geo
  case spendChange = "spend_change"
  case lift
  case standardError = "standard_error"

  /// Names that mean the same, in small letters with underscores.
  var names: Set<String> {
    switch self {
    case .channel: ["channel", "media", "medium"]
    case .start: ["start", "start_date", "from", "first_day"]
    case .end: ["end", "end_date", "to", "last_day"]
    case .geo: ["geo", "region", "market", "dma", "geography"]
    case .spendChange: ["spend_change", "delta_spend", "spend_delta", "incremental_spend"]
    case .lift: ["lift", "delta_y", "incremental_outcome", "incremental_revenue", "effect"]
    case .standardError: ["standard_error", "std_error", "stderr", "se", "sigma"]
    }
  }

  /// A table can do without geographies only.
  var isRequired: Bool { self != .geo }

  /// Where each column stands; those that are missing are among the findings.
  static func find(in table: Table, _ findings: inout FindingList) -> [LiftTestColumn: Int] {
    let names = table.header.map { ColumnName($0).normalized }
    var found: [LiftTestColumn: Int] = [:]
    for column in allCases {
      let matches = names.indices.filter { column.names.contains(names[$0]) }
      found[column] = matches.first
      if let second = matches.dropFirst().first {
        findings.add(
          Finding(
            .error, code: "lift.column-twice",
            "Two columns can be the \(quoted(column.rawValue)) of an experiment.",
            at: Place(file: table.file, row: 1, column: table.header[second]),
            fix: "Keep one of them."))
      }
      if matches.isEmpty, column.isRequired {
        let needed: Phrase =
          "A table of experiments has the columns channel, start, end, spend_change, lift and standard_error, and geo where it was not the whole market."
        let nearest = Suggestion.sentence(for: column.rawValue, among: table.header)
        findings.add(
          Finding(
            .error, code: "lift.no-column", "The column \(quoted(column.rawValue)) is missing.",
            at: Place(file: table.file, row: 1, column: column.rawValue),
            fix: nearest.map { Phrase("\($0) \(needed)") } ?? needed))
      }
    }
    return found
  }
}
