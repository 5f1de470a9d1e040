import Charts
import Documents
import Wording

/// What stands for a picture to those who cannot see it: what it shows, and its numbers where they
/// are few enough to be listened to.
enum FigureWords {
  private static let mostRows = 12
  private static let mostLetters = 1500

  static func words(_ figure: Figure, _ language: Catalogue) -> String {
    // A picture without any words would be passed over in silence.
    let said =
      [figure.description, figure.title, figure.subtitle].first { !$0.isEmpty }
      ?? language.text(Phrase("Chart"))
    let whole = ([said] + rows(figure.chart.table, language)).joined(separator: " ")
    return whole.count <= mostLetters ? whole : said
  }

  /// A sentence for each row: its name, then each column's head with the cell.
  private static func rows(_ table: ChartData, _ language: Catalogue) -> [String] {
    guard table.rows.count <= mostRows else { return [] }
    return table.rows.compactMap { row in
      guard let name = row.first else { return nil }
      let cells = zip(table.columns, row).dropFirst().filter { !$1.isEmpty }
      return language.labelled(name, language.separated(cells.map { "\($0) \($1)" })) + "."
    }
  }
}
