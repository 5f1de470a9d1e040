import Drawing
import Wording

/// The rows that a chart of very many draws, and a line below them for those it leaves to the tables.
struct RowLimit<Row> {
  /// Charts of up to this many rows draw all of them.
  private let most = 12
  /// How many of more than that are drawn.
  private let kept = 10

  /// Rows to draw, in their order.
  let shown: [Row]
  /// How many are left out.
  let rest: Int

  /// - Parameter size: what makes a row matter; the largest are drawn.
  init(_ rows: [Row], by size: (Row) -> Double) {
    guard rows.count > most else {
      (shown, rest) = (rows, 0)
      return
    }
    let largest = rows.indices.sorted { (-size(rows[$0]), $0) < (-size(rows[$1]), $1) }
    shown = largest.prefix(kept).sorted().map { rows[$0] }
    rest = rows.count - kept
  }

  /// Room for the line below.
  var footer: Double { rest > 0 ? 13 : 0 }

  func drawRest(_ style: NumberStyle, bottom: Double, into sketch: inout Sketch) {
    guard rest > 0 else { return }
    let number = style.number(rest)
    let words = style.say(
      rest, one: "and \(number) smaller channel, which the tables list",
      other: "and \(number) smaller channels, which the tables list")
    sketch.write(words, at: Point(10.5, bottom - 3), sketch.theme.textStyle(.axis))
  }
}
