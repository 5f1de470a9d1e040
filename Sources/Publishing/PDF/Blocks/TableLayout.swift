import Documents
import Drawing
import Wording

/// A table: header above a rule, rows parted by rules, names left and figures right.
struct TableLayout {
  let context: LayoutContext
  let table: Table
  let width: Double

  private static let markGap = 4.2
  private static let rowPadding = 2.2
  private static let longestVerdict = 16
  /// A row stays on one page whatever it holds.
  private static let mostLines = 12

  func items() -> [FlowItem] {
    var items: [FlowItem] = []
    let title = TitleLayout(context: context).fragment(
      title: table.title, subtitle: table.subtitle, width: width)
    if title.height > 0 {
      items.append(.fixed(title, gap: BlockLayout.blockGap, keepsWithNext: true))
    }
    guard !table.columns.isEmpty else { return items }
    let columns = TableColumns(table, width: width, layout: self)
    var footer = PageFragment.empty
    if let note = table.note, !note.isEmpty {
      footer.add(context.paragraph(note, context.type.note, width: width), at: Point(0, 5))
    }
    let rows = table.rows.enumerated().map { index, row in
      fragment(
        row, columns,
        underlined: index + 1 < table.rows.count ? !table.rows[index + 1].isTotal : !row.isTotal)
    }
    items.append(
      FlowItem(
        gap: title.height > 0 ? 5 : BlockLayout.blockGap,
        content: .rows(RowsFragment(header: header(columns), rows: rows, footer: footer))))
    return items
  }

  // MARK: Cells

  func type(of cell: TableCell, in row: TableRow) -> TypeStyle {
    let theme = context.theme
    let plain = context.type.label
    let weight: TextStyle.Weight = row.isTotal ? .bold : .regular
    switch cell.tone {
    case .strong: return plain.weighted(row.isTotal ? .bold : .semibold)
    case .better: return plain.weighted(.semibold).colored(theme.gainText)
    case .worse: return plain.weighted(.semibold).colored(theme.lossText)
    case .muted: return plain.weighted(weight).colored(theme.secondary)
    case .plain:
      // A verdict takes its mark's colour; a sentence behind a mark stays easy to read.
      guard cell.text.count <= Self.longestVerdict else { return plain.weighted(weight) }
      switch cell.mark {
      case .scale, .pass: return plain.weighted(.semibold).colored(theme.gainText)
      case .reduce, .warning, .fail: return plain.weighted(.semibold).colored(theme.lossText)
      case .test, .hold: return plain.weighted(.semibold)
      case .swatch, nil: return plain.weighted(weight)
      }
    }
  }

  /// Room for the shape before the words.
  func indent(_ cell: TableCell) -> Double {
    cell.mark == nil ? 0 : CellMarks.side + Self.markGap
  }

  func widestWord(_ text: String, _ type: TypeStyle) -> Double {
    let words = text.split(separator: " ").flatMap { word in
      DisplayWidth.isWide(word) ? BreakOpportunities.split(String(word)) : [word]
    }
    return words.map { context.width(String($0), type) }.max() ?? 0
  }

  /// A header may stand on two lines, so it asks for half its width or its longest word.
  func headWidth(_ title: String) -> (natural: Double, least: Double) {
    let type = context.type.tableHead
    let word = widestWord(title, type)
    let whole = context.width(title, type)
    var half = max(word, whole / 2)
    while half < whole,
      context.breaker.lines(title, style: type.text, width: half + 0.1).count > 2
    {
      half += 4
    }
    return (min(half, whole) + 0.2, word + 0.2)
  }

  // MARK: Rows

  private func header(_ columns: TableColumns) -> PageFragment {
    let type = context.type.tableHead
    let cells = table.columns.indices.map {
      context.breaker.lines(
        table.columns[$0].title, style: type.text, width: columns.places[$0].width + 0.2,
        limit: Self.mostLines)
    }
    let lines = max(cells.map(\.count).max() ?? 1, 1)
    let height = Double(lines) * type.lineHeight + 4
    var marks: [PageMark] = []
    for (index, cell) in cells.enumerated() {
      let top = Double(lines - cell.count) * type.lineHeight
      marks.append(
        .tagged(
          .columnHeader,
          [
            .nodes(
              nodes(
                cell, type, place: columns.places[index],
                alignment: table.columns[index].alignment, indent: 0,
                top: top))
          ]))
    }
    marks = [
      .tagged(.tableRow, marks),
      .decoration([
        context.rule(height - 0.36, width: width, color: context.theme.ink, weight: 0.72)
      ]),
    ]
    return PageFragment(height: height, marks: marks)
  }

  private func fragment(_ row: TableRow, _ columns: TableColumns, underlined: Bool) -> PageFragment
  {
    var cells: [PageMark] = []
    var lineCount = 1
    let lineHeight = context.type.label.lineHeight
    for index in columns.places.indices where index < row.cells.count {
      let cell = row.cells[index]
      let type = type(of: cell, in: row)
      let indent = indent(cell)
      let place = columns.places[index]
      let lines = context.breaker.lines(
        cell.text, style: type.text, width: max(place.width - indent, 8) + 0.2,
        limit: Self.mostLines)
      lineCount = max(lineCount, lines.count)
      let alignment = table.columns[index].alignment
      let drawn = nodes(
        lines, type, place: place, alignment: alignment, indent: indent, top: Self.rowPadding)
      var sign: [Node] = []
      if let mark = cell.mark {
        let first = lines.first?.width ?? 0
        let x =
          alignment == .leading ? place.x : place.x + place.width - first - indent
        sign = CellMarks(context: context).nodes(
          mark, x: x, baseline: Self.rowPadding + context.baseline(type), type: type)
      }
      cells.append(
        .tagged(index == 0 ? .rowHeader : .tableData, [.decoration(sign), .nodes(drawn)]))
    }
    let height = Double(lineCount) * lineHeight + 2 * Self.rowPadding
    var rules: [Node] = []
    if row.isTotal { rules.append(context.rule(0, width: width, color: context.theme.ink)) }
    if underlined { rules.append(context.rule(height - 0.24, width: width)) }
    return PageFragment(height: height, marks: [.decoration(rules), .tagged(.tableRow, cells)])
  }

  private func nodes(
    _ lines: [TextLine], _ type: TypeStyle, place: TableColumns.Place,
    alignment: TableColumn.Alignment, indent: Double, top: Double
  ) -> [Node] {
    lines.enumerated().flatMap { index, line in
      let y = top + Double(index) * type.lineHeight + context.baseline(type)
      let x =
        switch alignment {
        case .leading: place.x + indent
        case .trailing: place.x + place.width - line.width
        }
      let words = context.text(line.string, type, at: Point(x, y))
      return [words] + (context.space(after: line, type, at: Point(x, y)).map { [$0] } ?? [])
    }
  }
}
