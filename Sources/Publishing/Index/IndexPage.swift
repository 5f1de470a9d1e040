import Charts
import Drawing
import Findings
import Wording

/// One page over many reports: a table of all, and how the returns of the same data moved.
///
/// Like a report's page it is one file that asks for nothing from outside, and complete without JavaScript.
public struct IndexPage {
  let index: ReportIndex
  let locale: String
  let words: Catalogue
  let measurer: any TextMeasuring

  /// - Parameters:
  ///   - locale: how numbers and days are written.
  ///   - words: the texts of its language.
  public init(
    _ index: ReportIndex, locale: String, words: Catalogue, measurer: any TextMeasuring
  ) {
    self.index = index
    self.locale = locale
    self.words = words
    self.measurer = measurer
  }

  /// The whole page.
  public func render(shell: HTMLShell) -> String {
    let clients = Set(index.reports.map { $0.client })
    let client = clients.count == 1 ? index.reports.first?.client : nil
    let title = client.map { said("Reports for \($0)") } ?? said("Reports")
    let policy = """
      default-src 'none'; style-src 'sha256-\(SHA256.base64(shell.style))'; \
      script-src 'sha256-\(SHA256.base64(shell.script))'; base-uri 'none'; form-action 'none'
      """
    return """
      <!DOCTYPE html>
      <html lang="\(Markup.escape(locale))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>\(shell.style)</style>
      </head>
      <body class="index">
      <a class="skip" href="#main">\(said("Skip to content"))</a>
      <header class="bar"><div class="bar-inner"><h1 class="bar-title"><bdi>\(title)</bdi></h1>\
      <nav aria-label="\(said("Sections"))"><ul>\(navigation)</ul></nav>\
      <button type="button" id="theme" hidden>\(said("Dark"))</button></div></header>
      <main id="main">
      <p class="lead">\(Markup.escape(summary))</p>
      \(search)
      \(table)
      \(histories)
      \(unreadable)
      </main>
      \(PageWords.markup(style.words, language: locale))
      <script>\(shell.script)</script>
      </body>
      </html>

      """
  }

  /// A link to each part of the page that there is something in.
  private var navigation: String {
    let parts: [(id: String, title: Phrase, exists: Bool)] = [
      ("all-reports", "All reports", !index.reports.isEmpty),
      ("over-time", "From report to report", !index.histories.isEmpty),
      ("unreadable", "Not shown, or not in order", !index.findings.isEmpty),
    ]
    return parts.filter(\.exists).map { "<li><a href=\"#\($0.id)\">\(said($0.title))</a></li>" }
      .joined()
  }

  /// For words that belong to no report.
  var style: NumberStyle {
    NumberStyle(locale: locale, currency: "USD", outcomeIsMoney: true, words: words)
  }

  func style(of report: IndexedReport) -> NumberStyle {
    NumberStyle(
      locale: locale, currency: report.currency, outcomeIsMoney: report.outcomeIsMoney,
      words: words)
  }

  func said(_ phrase: Phrase) -> String { Markup.escape(style.say(phrase)) }

  private var summary: String {
    guard let last = index.reports.first?.end else { return style.say("There are no reports.") }
    return style.say(
      index.reports.count, one: "One report, data through \(style.day(last)).",
      other: "\(style.grouped(index.reports.count)) reports, data through \(style.day(last)).")
  }

  /// Hidden until the page's script takes it over.
  private var search: String {
    """
    <form class="search" role="search" hidden><label for="search">\(said("Search"))</label>\
    <input type="search" id="search" autocomplete="off"><span class="found" role="status"></span></form>
    """
  }

  private var table: String {
    guard !index.reports.isEmpty else { return "" }
    let columns = IndexColumn.all(for: index)
    let head = columns.map { column in
      "<th scope=\"col\" role=\"columnheader\"\(className(column))>\(said(column.title))</th>"
    }.joined()
    let body = index.reports.map { report in
      let cells = columns.enumerated().map { number, column in
        cell(column, of: report, isFirst: number == 0)
      }
      return "<tr role=\"row\">\(cells.joined())</tr>"
    }.joined(separator: "\n")
    return "<h2 id=\"all-reports\">\(said("All reports"))</h2>"
      + HTMLTables.scrolling(label: style.say("All reports")) {
        "<table class=\"reports\" role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">\(head)</tr></thead>\n<tbody role=\"rowgroup\">\(body)</tbody></table>"
      }
  }

  private func cell(_ column: IndexColumn, of report: IndexedReport, isFirst: Bool) -> String {
    let (content, order) = column.content(self, report)
    let sort = order.map { " data-sort=\"\($0)\"" } ?? ""
    let label = " data-label=\"\(said(column.title))\""
    let kind = className(column)
    return isFirst
      ? "<th scope=\"row\" role=\"rowheader\"\(kind)\(sort)\(label)>\(content)</th>"
      : "<td role=\"cell\"\(kind)\(sort)\(label)>\(content)</td>"
  }

  private func className(_ column: IndexColumn) -> String {
    " class=\"\(column.isNumber ? "n " : "")\(column.rawValue)\""
  }

  // MARK: Over time

  private var histories: String {
    guard !index.histories.isEmpty else { return "" }
    let items = index.histories.enumerated().map { number, history in
      item(history, prefix: "h\(number)")
    }.joined(separator: "\n")
    return """
      <section aria-labelledby="over-time"><h2 id="over-time">\(said("From report to report"))</h2>
      <p class="subtitle">\(said("Media ROI of the same data with its interval; the thin line is break-even where the outcome is money"))</p>
      <ul class="histories">\(items)</ul></section>
      """
  }

  private func item(_ history: ReportIndex.History, prefix: String) -> String {
    guard let last = history.reports.last else { return "" }
    let style = style(of: last)
    let name = [last.client ?? last.title, last.dataName].compactMap { $0 }.joined(separator: " · ")
    let moments = history.reports.compactMap { report in
      report.roi.map {
        Sparkline.Moment(
          name: style.day(report.end), value: $0.mean, lower: $0.lower, upper: $0.upper,
          text: style.ratio($0.mean))
      }
    }
    let line = Sparkline(
      moments: moments, reference: last.outcomeIsMoney ? last.breakEven : nil,
      label: style.say("Media ROI"))
    let size = Size(220, line.preferredHeight(width: 220))
    let picture =
      moments.count > 1
      ? HTMLFigures(measurer: measurer, theme: Brand.standard.theme, words: style.words).svg(
        line.scene(size: size, theme: .light, text: measurer), prefix: prefix) : ""
    let steps = history.reports.map { report in
      let value = report.roi.map { style.ratio($0.mean) } ?? NumberStyle.missing
      let grade = report.letter.map { said("grade \($0)") } ?? ""
      return
        "<li><time datetime=\"\(report.end)\">\(Markup.escape(style.day(report.end)))</time> \(Markup.element("strong", Markup.escape(value))) \(Markup.element("span", class: "muted", grade))</li>"
    }.joined()
    return
      "<li><h3><bdi>\(Markup.escape(name))</bdi></h3>\(picture)<ol class=\"steps\">\(steps)</ol></li>"
  }

  // MARK: What could not be read

  private var unreadable: String {
    guard !index.findings.isEmpty else { return "" }
    let items = index.findings.map { $0.said(words) }.map { finding in
      Markup.element(
        "li",
        "<bdi>\(Markup.escape(finding.message))</bdi>"
          + (finding.fix.isEmpty
            ? "" : " " + Markup.element("span", class: "muted", Markup.escape(finding.fix))))
    }.joined()
    return """
      <section aria-labelledby="unreadable"><h2 id="unreadable">\(said("Not shown, or not in order"))</h2>
      <ul>\(items)</ul></section>
      """
  }
}
