import Findings

extension FindingList {
  /// The cells that findings point at.
  var cells: Set<Place> {
    Set(all.map(\.place.cell).filter { $0.row != nil && $0.column != nil })
  }
}

extension FindingList {
  private static let misplacing: Set<String> = [
    "data.duplicate-date", "data.missing-period", "data.uneven-dates", "data.not-a-date",
    "data.missing-date", "data.impossible-date", "data.stray-geo", "data.missing-geo",
    "data.ragged-row",
  ]

  /// Whether rows are missing, come twice or could not be placed in their period.
  var haveMisplacedRows: Bool { all.contains { Self.misplacing.contains($0.code) } }
}

extension Place {
  /// The row and column alone.
  var cell: Place { Place(row: row, column: column) }
}
