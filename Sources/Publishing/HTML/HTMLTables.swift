import Charts
import Documents
import Wording

/// Tables as markup: real headers with scope, swatches and marks beside words.
enum HTMLTables {
  /// - Parameter file: what a table with a title is called when the reader takes it along.
  static func markup(_ table: Table, file: String, colors: Int, words: Catalogue) -> String {
    var head = ""
    if let title = table.title { head += Markup.element("h3", Markup.escape(title)) }
    if let subtitle = table.subtitle {
      head += Markup.element("p", class: "subtitle", Markup.escape(subtitle))
    }
    var html = "<div class=\"table-block\">"
    if let title = table.title {
      html += Markup.element(
        "div", class: "table-head",
        Markup.element("div", head) + download(file, of: title, words: words))
    } else {
      html += head
    }
    html += scrolling(
      label: table.title ?? table.columns.first?.title ?? words.text(Phrase("Table"))
    ) {
      let head = table.columns.map { column in
        "<th scope=\"col\"\(alignment(column.alignment))>\(Markup.escape(column.title))</th>"
      }.joined()
      let body = table.rows.map { row($0, columns: table.columns, colors) }.joined(separator: "\n")
      return
        "<table class=\"sortable\"><thead><tr>\(head)</tr></thead>\n<tbody>\(body)</tbody></table>"
    }
    if let note = table.note {
      html += Markup.element("p", class: "source", Markup.escape(note))
    }
    return html + "</div>"
  }

  /// A chart's numbers, folded away below it.
  static func data(
    _ data: ChartData, label: String, file: String, words: Catalogue
  ) -> String {
    let summary = Markup.escape(words.text(Phrase("Data table")))
    let head = data.columns.enumerated().map { index, title in
      "<th scope=\"col\"\(alignment(index == 0 ? .leading : .trailing))>\(Markup.escape(title))</th>"
    }.joined()
    let body = data.rows.map { cells in
      let written = cells.enumerated().map { index, text in
        index == 0
          ? "<th scope=\"row\">\(Markup.escape(text))</th>"
          : "<td>\(Markup.escape(text))</td>"
      }.joined()
      return "<tr>\(written)</tr>"
    }.joined(separator: "\n")
    return
      "<details class=\"data\"><summary>\(summary)<span class=\"hidden\">: \(Markup.escape(label))</span></summary>"
      + scrolling(label: "\(words.text(Phrase("Data table"))): \(label)") {
        "<table><thead><tr>\(head)</tr></thead>\n<tbody>\(body)</tbody></table>"
      }
      + download(file, of: label, words: words) + "</details>"
  }

  /// A button that waits for the page's script, which makes the file of the table beside it.
  private static func download(_ file: String, of label: String, words: Catalogue) -> String {
    "<button type=\"button\" class=\"csv\" data-file=\"\(Markup.escape(file))\" hidden>\(Markup.escape(words.text(Phrase("Download CSV"))))<span class=\"hidden\">: \(Markup.escape(label))</span></button>"
  }

  /// A region that scrolls sideways on small screens, reachable by keyboard.
  static func scrolling(label: String, _ content: () -> String) -> String {
    "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(Markup.escape(label))\">\(content())</div>"
  }

  private static func row(_ row: TableRow, columns: [TableColumn], _ colors: Int) -> String {
    let cells = row.cells.enumerated().map { index, cell in
      let column = index < columns.count ? columns[index].alignment : .leading
      // An empty header would promise a name that is not there.
      return index == 0 && !(cell.text.isEmpty && cell.mark == nil)
        ? "<th scope=\"row\"\(classes(cell, column))>\(content(cell, colors))</th>"
        : "<td\(classes(cell, column))>\(content(cell, colors))</td>"
    }.joined()
    return row.isTotal ? "<tr class=\"total\">\(cells)</tr>" : "<tr>\(cells)</tr>"
  }

  private static func content(_ cell: TableCell, _ colors: Int) -> String {
    let mark = cell.mark.map { HTMLMarks.markup($0, colors: colors) } ?? ""
    return mark + "<bdi>\(Markup.escape(cell.text))</bdi>"
  }

  private static func alignment(_ alignment: TableColumn.Alignment) -> String {
    alignment == .trailing ? " class=\"n\"" : ""
  }

  /// Characters from which on a cell needs room to be read on a phone.
  private static let longText = 40

  /// The class of a tone.
  static func tone(_ tone: TableCell.Tone) -> String {
    switch tone {
    case .plain: ""
    case .strong: "strong"
    case .better: "better"
    case .worse: "worse"
    case .muted: "muted"
    }
  }

  private static func classes(_ cell: TableCell, _ alignment: TableColumn.Alignment) -> String {
    var names: [String] = alignment == .trailing ? ["n"] : []
    let tone = tone(cell.tone)
    if !tone.isEmpty { names.append(tone) }
    if cell.text.count > longText { names.append("long") }
    return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
  }
}
