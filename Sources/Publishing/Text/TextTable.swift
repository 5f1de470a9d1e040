import Wording

/// A table in fixed-width columns.
package enum TextTable {
  /// Lines of the table; where it is wider than `width` the first column wraps onto a line of its own.
  package static func lines(
    columns: [(title: String, trailing: Bool)], rows: [[String]], width: Int,
    words: Catalogue = .english
  ) -> [String] {
    guard !columns.isEmpty, !rows.isEmpty else { return [] }
    let widths = columns.indices.map { index in
      ([columns[index].title] + rows.map { index < $0.count ? $0[index] : "" })
        .map { TextWidth.of($0) }.max() ?? 0
    }
    let total = widths.reduce(0, +) + 2 * (columns.count - 1)
    if total <= width { return grid(columns: columns, rows: rows, widths: widths) }
    let excess = total - width
    if let first = widths.first, first - excess >= 16 {
      var fitted = widths
      fitted[0] = first - excess
      return grid(columns: columns, rows: rows, widths: fitted)
    }
    return records(columns: columns, rows: rows, width: width, words: words)
  }

  private static func grid(
    columns: [(title: String, trailing: Bool)], rows: [[String]], widths: [Int]
  ) -> [String] {
    func line(_ cells: [String]) -> String {
      columns.indices.map { index in
        let text = index < cells.count ? cells[index] : ""
        return TextWidth.pad(
          TextWidth.cut(text, to: widths[index]), to: widths[index],
          trailing: columns[index].trailing)
      }.joined(separator: "  ")
    }
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    return [line(columns.map(\.title)), rule] + rows.map(line)
  }

  /// One paragraph a row: its first cell, then the others as "title: value".
  private static func records(
    columns: [(title: String, trailing: Bool)], rows: [[String]], width: Int, words: Catalogue
  ) -> [String] {
    rows.flatMap { row in
      let rest = zip(columns, row).dropFirst().filter { !$0.1.isEmpty }
        .map { words.labelled($0.0.title, $0.1) }
      return TextWidth.wrap(row.first ?? "", width: width)
        + TextWidth.wrap(words.separated(rest), width: width, lead: "    ")
    }
  }
}
