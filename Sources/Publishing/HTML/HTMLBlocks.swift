import Charts
import Documents
import Drawing

/// Blocks of a section as markup.
struct HTMLBlocks {
  var figures: HTMLFigures
  /// The section's id, the start of every id within it.
  var section: String
  private var figureCount = 0
  private var tableCount = 0
  /// Column splits met on the way, which the style sheet must hold.
  private(set) var splits: [[Int]] = []

  init(figures: HTMLFigures, section: String) {
    self.figures = figures
    self.section = section
  }

  mutating func markup(_ blocks: [Block], share: Double = 1) -> String {
    var html = ""
    for block in blocks { html += markup(block, share: share) + "\n" }
    return html
  }

  private mutating func markup(_ block: Block, share: Double) -> String {
    switch block {
    case .heading(let level, let inlines):
      return heading(level, HTMLInlines.markup(inlines))
    case .paragraph(let role, let inlines):
      return paragraph(role, HTMLInlines.markup(inlines))
    case .list(let ordered, let items):
      let content = items.map { Markup.element("li", HTMLInlines.markup($0)) }.joined()
      return Markup.element(ordered ? "ol" : "ul", content)
    case .table(let table):
      tableCount += 1
      return HTMLTables.markup(
        table, file: "\(section)-table-\(tableCount).csv", colors: figures.colorCount,
        words: figures.words)
    case .figure(let figure):
      figureCount += 1
      return figures.markup(figure, id: "\(section)-\(figureCount)", share: share)
    case .keyFigures(let items):
      figureCount += 1
      return HTMLPanels.keyFigures(items, figures: figures, prefix: "\(section)-k\(figureCount)")
    case .actions(let items):
      return HTMLPanels.actions(items)
    case .grade(let panel):
      return HTMLPanels.grade(panel, words: figures.words)
    case .whatIf(let panel):
      return HTMLWhatIf(panel: panel, colors: figures.colorCount, words: figures.words).markup
    case .channelCards(let panel):
      figureCount += 1
      return HTMLCards.markup(panel, figures: figures, prefix: "\(section)-c\(figureCount)")
    case .only(_, let inner), .spare(let inner):
      return markup(inner, share: share)
    case .columns(let columns):
      return columnsMarkup(columns, share: share)
    case .banner(let inlines):
      return "<p class=\"banner\" role=\"note\">\(HTMLInlines.markup(inlines))</p>"
    case .rule:
      return "<hr>"
    }
  }

  /// The report's title is the page's h1, so that no level is left out below it.
  private func heading(_ level: Int, _ content: String) -> String {
    switch level {
    case 1: Markup.element("h2", class: "headline", content)
    case 2: Markup.element("h3", content)
    default: Markup.element("h4", content)
    }
  }

  private func paragraph(_ role: ParagraphRole, _ content: String) -> String {
    switch role {
    case .body: Markup.element("p", content)
    case .lead: Markup.element("p", class: "lead", content)
    case .note: Markup.element("p", class: "note", content)
    case .subtitle: Markup.element("p", class: "subtitle", content)
    }
  }

  private mutating func columnsMarkup(_ columns: [Column], share: Double) -> String {
    let weights = columns.map { Int($0.weight.rounded()) }
    splits.append(weights)
    let total = columns.reduce(0) { $0 + $1.weight }
    let content = columns.map { column in
      Markup.element("div", markup(column.blocks, share: share * column.weight / total))
    }.joined()
    return Markup.element("div", class: "columns \(HTMLBlocks.className(of: weights))", content)
  }

  /// The class that a style rule for this split carries.
  static func className(of weights: [Int]) -> String {
    "split-" + weights.map(String.init).joined(separator: "-")
  }
}
