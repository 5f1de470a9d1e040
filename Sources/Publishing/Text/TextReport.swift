import Charts
import Documents
import Wording

/// `report.txt`: the document as plain text, 80 columns wide.
///
/// Charts stand as their finding and their numbers, so that nothing is lost without pictures.
public struct TextReport {
  /// Columns of a line.
  static let width = 80

  /// The document as lines of plain text, ending in a line break.
  public static func render(_ document: Document) -> String {
    TextReport(document: document).text
  }

  let document: Document

  private var text: String {
    var lines: [String] = [
      document.title, String(repeating: "=", count: min(Self.width, TextWidth.of(document.title))),
    ]
    if let banner = document.banner {
      lines += [""] + TextWidth.wrap("! " + banner, width: Self.width)
    }
    for section in document.shown(on: .paper).sections {
      lines += ["", "", section.tab.uppercased(), String(repeating: "-", count: Self.width)]
      if !section.question.isEmpty { lines.append(section.question) }
      lines += section.blocks.flatMap { block($0) }
    }
    lines += ["", String(repeating: "-", count: Self.width)]
    lines += TextWidth.wrap(document.footer.joined(separator: " · "), width: Self.width)
    return lines.map { Self.trimmed($0) }.joined(separator: "\n") + "\n"
  }

  private func block(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let inlines):
      let text = Self.plain(inlines)
      return [""]
        + TextWidth.wrap(level == 1 ? text : document.words.heading(text), width: Self.width)
    case .paragraph(_, let inlines):
      return [""] + TextWidth.wrap(Self.plain(inlines), width: Self.width)
    case .list(let ordered, let items):
      return [""]
        + items.enumerated().flatMap { index, item in
          TextWidth.wrap(
            Self.plain(item), width: Self.width, lead: ordered ? "\(index + 1). " : "- ")
        }
    case .table(let table):
      return tableLines(table)
    case .figure(let figure):
      return figureLines(figure)
    case .keyFigures(let items):
      return [""] + items.flatMap(keyFigure)
    case .actions(let items):
      return [""] + items.enumerated().flatMap { action($1, number: $0 + 1) }
    case .grade(let panel):
      return [""]
        + TextWidth.wrap(
          say("Grade \(panel.letter): \(panel.verdict). \(panel.summary)."), width: Self.width)
        + panel.reasons.flatMap {
          TextWidth.wrap($0.text, width: Self.width, lead: mark($0.mark))
        }
    case .columns(let columns):
      return columns.flatMap { $0.blocks.flatMap { self.block($0) } }
    case .banner(let inlines):
      return [""] + TextWidth.wrap("! " + Self.plain(inlines), width: Self.width)
    case .only(_, let inner), .spare(let inner):
      return self.block(inner)
    case .rule, .whatIf, .channelCards:
      return []
    }
  }

  private func say(_ phrase: Phrase) -> String { document.words.text(phrase) }

  private func tableLines(_ table: Table) -> [String] {
    var lines = [""]
    if let title = table.title { lines += TextWidth.wrap(title, width: Self.width) }
    if let subtitle = table.subtitle { lines += TextWidth.wrap(subtitle, width: Self.width) }
    lines += TextTable.lines(
      columns: table.columns.map { ($0.title, $0.alignment == .trailing) },
      rows: table.rows.map { row in row.cells.map(\.text) }, width: Self.width,
      words: document.words)
    if let note = table.note { lines += TextWidth.wrap(note, width: Self.width) }
    return lines
  }

  private func figureLines(_ figure: Figure) -> [String] {
    var lines = [""] + TextWidth.wrap(figure.title, width: Self.width)
    lines += TextWidth.wrap(figure.subtitle, width: Self.width)
    let data = figure.chart.table
    if data.rows.count <= 24 {
      lines += TextTable.lines(
        columns: data.columns.enumerated().map { ($1, $0 > 0) }, rows: data.rows, width: Self.width,
        words: document.words)
    } else {
      lines += TextWidth.wrap(figure.description, width: Self.width)
    }
    if let source = figure.source { lines += TextWidth.wrap(source, width: Self.width) }
    return lines
  }

  private func keyFigure(_ item: KeyFigureItem) -> [String] {
    let value = [item.value, item.unit].compactMap(\.self).joined(separator: " ")
    let whole = item.interval.map { document.words.bracketed(value, $0) } ?? value
    let parts = [whole, item.note].filter { !$0.isEmpty }
    return TextWidth.wrap(
      document.words.labelled(item.label, document.words.separated(parts)), width: Self.width,
      lead: "* ")
  }

  private func action(_ item: ActionItem, number: Int) -> [String] {
    let title = item.money.map { document.words.bracketed(item.title, $0) } ?? item.title
    return TextWidth.wrap(
      document.words.titled(title, item.detail), width: Self.width, lead: "\(number). ")
  }

  private func mark(_ mark: CellMark) -> String {
    switch mark {
    case .pass: say("[pass]") + " "
    case .warning: say("[warn]") + " "
    case .fail: say("[fail]") + " "
    default: "- "
    }
  }

  static func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .strong(let inner), .emphasis(let inner): plain(inner)
      case .link(let inner, _): plain(inner)
      }
    }.joined()
  }

  private static func trimmed(_ line: String) -> String {
    var end = line.endIndex
    while end > line.startIndex, line[line.index(before: end)] == " " {
      end = line.index(before: end)
    }
    return String(line[..<end])
  }
}
