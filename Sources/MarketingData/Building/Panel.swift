import Findings

/// Which geography each row belongs to.
struct Panel {
  /// In order of appearance; empty for national data.
  var geos: [String] = []
  /// The geography of each row; all 0 for national data.
  var geoOfRow: [Int32]

  /// National data.
  init(rows: Int) {
    geoOfRow = [Int32](repeating: 0, count: rows)
  }

  /// Reads the geographies of a column; an empty cell is an error.
  init(_ table: Table, column: Int, _ findings: inout FindingList) {
    var geos: [String] = []
    var indices: [String: Int32] = [:]
    var rows = [Int32](repeating: -1, count: table.rowCount)
    var empty = Occurrences<Int>()
    var previous: [UInt8] = []
    var previousIndex: Int32 = -1
    table.forEachCell(of: column) { row, cell in
      if cell.isEmpty {
        empty.add(row)
        return
      }
      // Rows of one geography usually follow each other.
      if previousIndex < 0 || !previous.elementsEqual(cell) {
        previous = Array(cell)
        let name = String(decoding: cell, as: UTF8.self)
        if let known = indices[name] {
          previousIndex = known
        } else {
          previousIndex = Int32(geos.count)
          indices[name] = previousIndex
          geos.append(name)
        }
      }
      rows[row] = previousIndex
    }
    self.geos = geos
    geoOfRow = rows
    findings.add(empty) { row in
      Finding(
        .error, code: "data.missing-geo", "The geography is missing.",
        at: Place(file: table.file, row: table.line(ofRow: row), column: table.header[column]),
        fix: "Write its name, or remove the row.")
    }
  }

  var count: Int { max(geos.count, 1) }
}
