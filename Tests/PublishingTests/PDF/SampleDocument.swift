import Charts
import Documents
import Drawing

/// Documents made by hand, to try what the report's own template does not reach.
enum SampleDocument {
  static func make(_ sections: [Section], banner: String? = nil) -> Document {
    Document(
      title: "Media report", author: "Analytics", subject: "Third quarter", language: "en-US",
      footer: ["Northwind Outdoor", "Third quarter"], banner: banner, sections: sections)
  }

  static func section(_ tab: String, _ blocks: [Block]) -> Section {
    Section(
      id: tab.lowercased(), tab: tab, question: "What about \(tab.lowercased())?", blocks: blocks)
  }

  /// Rows named `row1` and on, some with names that need several lines.
  static func table(rows: Int) -> Table {
    Table(
      title: "Every row", subtitle: "In order",
      columns: [
        TableColumn("Name"), TableColumn("Spend, $M", .trailing),
        TableColumn("Chance above break-even", .trailing), TableColumn("Tier"),
      ],
      rows: (1...rows).map { row in
        let long =
          row % 7 == 0 ? " with a name of many words that goes on and on until it breaks" : ""
        return TableRow([
          TableCell("row\(row)\(long)", mark: .swatch(row % 9)), TableCell("\(row).0"),
          TableCell("> 99%", tone: .muted), TableCell("Scale", mark: .scale),
        ])
      } + [
        TableRow([TableCell("Total"), TableCell("1"), TableCell(""), TableCell("")], isTotal: true)
      ],
      note: "Source: by hand.")
  }

  static let sentence =
    "Paid search returned $2.41 per $1 (90% interval 1.89–3.02); 99% likely above break-even. "
}

/// A chart that fills its whole size and tells how large it was drawn.
struct FrameChart: Chart {
  var wanted: Double
  var table = ChartData(columns: [], rows: [])

  func preferredHeight(width: Double) -> Double { wanted }
  func leastHeight(width: Double) -> Double { 0.72 * wanted }

  func scene(size: Size, theme: ChartTheme, text: any TextMeasuring) -> Scene {
    let style = TextStyle(size: 8, color: theme.ink)
    return Scene(
      size: size,
      nodes: [
        .text(Text("height:\(Int(size.height.rounded()))", at: Point(0, 8), style: style)),
        .text(Text("bottom", at: Point(0, size.height), style: style)),
      ])
  }
}
