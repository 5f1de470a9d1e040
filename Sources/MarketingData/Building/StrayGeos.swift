import Findings

/// Geographies that are another one misspelt: a few rows under a name close to that of the rest.
struct StrayGeos {
  /// A misspelt geography and the one it likely is.
  struct Stray {
    var geo: Int
    var likely: Int
    var rows: Int
    var firstRow: Int
  }

  private(set) var found: [Stray] = []
  /// The periods of the rows under the wrong name, by the geography they likely belong to.
  private var periods: [Int: Set<Int>] = [:]

  init(timeline: Timeline, panel: Panel) {
    guard panel.geos.count > 1 else { return }
    var counts = [Int](repeating: 0, count: panel.geos.count)
    for geo in panel.geoOfRow where geo >= 0 { counts[Int(geo)] += 1 }
    let plain = panel.geos.map(Self.plain)
    for geo in counts.indices where 4 * counts[geo] < timeline.starts.count || isDoubled(plain, geo)
    {
      guard let likely = Self.likely(geo, counts, panel.geos, plain) else { continue }
      var stray = Stray(geo: geo, likely: likely, rows: counts[geo], firstRow: -1)
      for (row, other) in panel.geoOfRow.enumerated() where Int(other) == geo {
        if stray.firstRow < 0 { stray.firstRow = row }
        periods[likely, default: []].insert(Int(timeline.periodOfRow[row]))
      }
      found.append(stray)
    }
  }

  private func isDoubled(_ plain: [String], _ geo: Int) -> Bool {
    plain.count <= 5_000 && plain.indices.contains { $0 != geo && plain[$0] == plain[geo] }
  }

  /// The geography with more rows whose name is the same but for case and blanks, or close.
  private static func likely(
    _ geo: Int, _ counts: [Int], _ names: [String], _ plain: [String]
  ) -> Int? {
    let larger = names.indices.filter {
      counts[$0] > counts[geo] || (counts[$0] == counts[geo] && $0 < geo)
    }
    if let same = larger.first(where: { plain[$0] == plain[geo] }) { return same }
    // Codes such as 501 and 502 are close and yet apart.
    let isWord = { (name: String) in name.unicodeScalars.count { $0.properties.isAlphabetic } >= 4 }
    guard isWord(names[geo]), larger.count <= 5_000,
      let name = nearestName(to: names[geo], among: larger.map { names[$0] }),
      name.filter(\.isNumber) == names[geo].filter(\.isNumber)
    else { return nil }
    return larger.first { names[$0] == name }
  }

  /// A name without case, blanks and punctuation.
  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Whether a missing row is one that stands under, or belongs to, a misspelt name.
  func explains(period: Int, geo: Int) -> Bool {
    guard !found.isEmpty else { return false }
    return found.contains { $0.geo == geo } || periods[geo]?.contains(period) == true
  }
}

extension StrayGeos.Stray {
  func finding(_ table: Table, _ column: String?, _ panel: Panel) -> Finding {
    Finding(
      .error, code: "data.stray-geo",
      "The geography \(quoted(panel.geos[geo])) has \(rows) \(rows == 1 ? "row" : "rows") and is likely \(quoted(panel.geos[likely])).",
      at: Place(
        file: table.file, row: table.line(ofRow: firstRow), column: column,
        value: panel.geos[geo]),
      fix: "Write one name for each geography.")
  }
}
