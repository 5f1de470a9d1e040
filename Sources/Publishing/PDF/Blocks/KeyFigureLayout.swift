import Documents
import Drawing

/// Large figures side by side between two rules, each with its interval on a small scale.
struct KeyFigureLayout {
  let context: LayoutContext
  let width: Double

  private static let gutter = 15.4
  private static let mostInARow = 4

  func items(_ figures: [KeyFigureItem]) -> [FlowItem] {
    guard !figures.isEmpty else { return [] }
    let list = PDFElementID()
    let rows = (figures.count + Self.mostInARow - 1) / Self.mostInARow
    let perRow = (figures.count + rows - 1) / rows
    return stride(from: 0, to: figures.count, by: perRow).map { start in
      let row = Array(figures[start..<min(start + perRow, figures.count)])
      return .fixed(
        fragment(row, perRow: perRow, first: start == 0, list: list), gap: start == 0 ? 15 : 0)
    }
  }

  /// Where a figure stands in its row, and the entry of the list that it is.
  private struct Place {
    var x: Double
    var width: Double
    let entry = PDFElementID()
    let body = PDFElementID()
  }

  /// Rows of one kind stand at one height in all figures.
  private func fragment(
    _ figures: [KeyFigureItem], perRow: Int, first: Bool, list: PDFElementID
  ) -> PageFragment {
    let theme = context.theme
    let (size, places) = places(figures, perRow: perRow)
    var fragment = PageFragment.empty
    if first {
      fragment.marks.append(
        .decoration([context.rule(0.36, width: width, color: theme.ink, weight: 0.72)]))
    }
    var y = 9.0
    // Rows are set one after the other, but each figure is read from its label to its note.
    func add(_ part: PageFragment, of place: Place) {
      var part = part
      part.marks = [
        .part(
          .list, list, [.part(.listItem, place.entry, [.part(.listBody, place.body, part.marks)])])
      ]
      fragment.add(part, at: Point(place.x, y))
    }
    func row(_ make: (KeyFigureItem, Double) -> PageFragment?, gap: Double) {
      var height = 0.0
      for (figure, place) in zip(figures, places) {
        guard let part = make(figure, place.width) else { continue }
        add(part, of: place)
        height = max(height, part.height)
      }
      if height > 0 { y += height + gap }
    }
    let type = context.type
    func note(_ figure: KeyFigureItem, _ width: Double) -> PageFragment? {
      text(figure.note, type.subtitle, width: width)
    }
    func isPlain(_ figure: KeyFigureItem) -> Bool {
      figure.interval == nil && figure.scale == nil
    }
    row({ text($0.label, type.label.weighted(.semibold), width: $1) }, gap: 1.5)
    row({ figure, _ in value(figure, size: size) }, gap: 2)
    // A figure without an interval has its note right below it.
    var plainBottom = y
    for (figure, place) in zip(figures, places) where isPlain(figure) {
      guard let note = note(figure, place.width) else { continue }
      add(note, of: place)
      plainBottom = max(plainBottom, y + note.height)
    }
    row(
      { figure, width in figure.interval.flatMap { text($0, type.label, width: width) } }, gap: 3.5)
    row(
      { figure, width in
        figure.scale.map {
          IntervalScaleLayout(context: context, width: min(width - 8, 120)).fragment($0)
        }
      },
      gap: 2)
    row({ isPlain($0) ? nil : note($0, $1) }, gap: 0)
    y = max(y, plainBottom)
    y += 8
    fragment.marks.append(.decoration([context.rule(y - 0.24, width: width)]))
    fragment.height = y
    return fragment
  }

  private func text(_ string: String, _ type: TypeStyle, width: Double) -> PageFragment? {
    string.isEmpty ? nil : context.paragraph(string, type, width: width, limit: 4)
  }

  private static let unitGap = 3.0
  /// The least width of a column whose figure is short.
  private static let leastColumn = 100.0

  /// Equal columns where every figure fits one; else columns as wide as their figures ask, in the
  /// largest size at which all stand on one line.
  private func places(
    _ figures: [KeyFigureItem], perRow: Int
  ) -> (size: Double, places: [Place]) {
    let full = context.type.keyFigure.text.size
    let gutters = Self.gutter * Double(perRow - 1)
    let equal = (width - gutters) / Double(perRow)
    var size = figures.allSatisfy(\.label.isEmpty) ? 15 : full
    func widths() -> [Double] { figures.map { valueWidth($0, size: size) } }
    func asked() -> [Double] { widths().map { max($0, min(Self.leastColumn, equal)) } }
    while size > 6, asked().reduce(0, +) + gutters > width { size -= 0.5 }
    var columns = figures.map { _ in equal }
    if let widest = widths().max(), widest > equal {
      let spare = (width - gutters - asked().reduce(0, +)) / Double(figures.count)
      columns = asked().map { $0 + spare }
    }
    var x = 0.0
    return (
      size,
      columns.map { column in
        defer { x += column + Self.gutter }
        return Place(x: x, width: column)
      }
    )
  }

  private func types(size: Double) -> (value: TypeStyle, unit: TypeStyle) {
    var value = context.type.keyFigure
    let share = size / value.text.size
    value.lineHeight *= share
    value.text.size = size
    var unit = context.type.lead.colored(context.theme.secondary)
    unit.text.size = max(unit.text.size * min(share * 1.2, 1), 6)
    return (value, unit)
  }

  private func valueWidth(_ figure: KeyFigureItem, size: Double) -> Double {
    let types = types(size: size)
    let unit = figure.unit.map { Self.unitGap + context.width($0, types.unit) } ?? 0
    return context.width(figure.value, types.value) + unit
  }

  private func value(_ figure: KeyFigureItem, size: Double) -> PageFragment {
    let types = types(size: size)
    let baseline = context.baseline(types.value)
    var nodes = [context.text(figure.value, types.value, at: Point(0, baseline))]
    if let word = figure.unit {
      let end = context.width(figure.value, types.value)
      let x = end + Self.unitGap
      nodes.append(context.text(" ", types.unit, at: Point(end, baseline)))
      nodes.append(context.text(word, types.unit, at: Point(x, baseline)))
    }
    return PageFragment(
      height: types.value.lineHeight, marks: [.tagged(.paragraph, [.nodes(nodes)])])
  }
}
