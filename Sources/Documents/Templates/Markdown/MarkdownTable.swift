/// A table written in Markdown.
enum MarkdownTable {
  static func table(_ node: MarkdownNode) -> Table {
    let alignments = node.columnAlignments
    let header = node.children.first { $0.kind == .tableHeader }
    let columns = (header?.children ?? []).enumerated().map { index, cell in
      let isTrailing = index < alignments.count && alignments[index] == UInt8(ascii: "r")
      return TableColumn(words(of: cell).plainText, isTrailing ? .trailing : .leading)
    }
    let rows = node.children.filter { $0.kind == .tableRow }.map { row in
      TableRow(row.children.prefix(columns.count).map(cell))
    }
    return Table(columns: columns, rows: rows)
  }

  private static func cell(_ node: MarkdownNode) -> TableCell {
    let words = words(of: node)
    if words.count == 1, case .strong(let inner) = words[0] {
      return TableCell(inner.plainText, tone: .strong)
    }
    return TableCell(words.plainText)
  }

  private static func words(of cell: MarkdownNode) -> [Inline] {
    MarkdownInlines.inlines(under: cell, depth: 0)
  }
}
