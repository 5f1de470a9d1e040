import Findings

/// The names of the columns, checked.
struct Header {
  /// One name per column; a nameless column is called `column N`.
  var names: [String]
  /// The columns that have no name in the file.
  var nameless: [Int]

  /// The checked header; `nil`, with errors among the findings, when columns could not be told apart by it.
  init?(
    names: [String], file: String, line: Int, _ delimiter: Delimiter, _ findings: inout FindingList
  ) {
    let place = Place(file: file, row: line)
    if names.count > 1, names.allSatisfy({ Self.looksLikeData($0) }) {
      findings.add(
        Finding(
          .error, code: "data.no-header", "The first row holds data, not column names.", at: place,
          fix: "Write a header line with the column names above it."))
      return nil
    }
    if names.count == 1 {
      findings.add(
        Finding(
          .error, code: "data.one-column",
          "There is only one column, \(quoted(names[0])): no comma, semicolon or tab separates others.",
          at: place, fix: "Export the table as CSV with a date, an outcome and the channels."))
      return nil
    }
    var first: [String: Int] = [:]
    var isUnique = true
    for (index, name) in names.enumerated() where !name.isEmpty {
      if let earlier = first[name] {
        isUnique = false
        findings.add(
          Finding(
            .error, code: "data.duplicate-header",
            "Columns \(earlier + 1) and \(index + 1) have the same name.",
            at: Place(file: file, row: line, column: name), fix: "Rename or remove one of them."))
      } else {
        first[name] = index
      }
    }
    guard isUnique else { return nil }
    nameless = names.indices.filter { names[$0].isEmpty }
    self.names = names.enumerated().map { $1.isEmpty ? Self.placeholder($0, first) : $1 }
  }

  /// A name for a nameless column that no other column has.
  private static func placeholder(_ index: Int, _ taken: [String: Int]) -> String {
    var name = "column \(index + 1)"
    while taken[name] != nil { name = "unnamed " + name }
    return name
  }

  /// Whether a header cell is a number or a date, which no column is called.
  private static func looksLikeData(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return true }
    let isNumeric = name.unicodeScalars.allSatisfy {
      ("0"..."9").contains($0) || ".,-/: $€£%+".unicodeScalars.contains($0)
    }
    return isNumeric && (("0"..."9").contains(first) || "-+.$€£".unicodeScalars.contains(first))
  }
}
