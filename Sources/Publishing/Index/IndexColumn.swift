import Documents
import Wording

/// A column of the page over many reports; the style sheet knows it by its name.
enum IndexColumn: String {
  case days, report, grade, decision, roi, plan, change, alerts, files

  static func all(for index: ReportIndex) -> [IndexColumn] {
    var columns: [IndexColumn] = [.days, .report, .grade, .decision, .roi, .plan]
    if !index.histories.isEmpty { columns.append(.change) }
    if index.reports.contains(where: { $0.alerts != nil }) { columns.append(.alerts) }
    return columns + [.files]
  }

  var title: Phrase {
    switch self {
    case .days: Phrase("Data through")
    case .report: Phrase("Report")
    case .grade: Phrase("Grade")
    case .decision: Phrase("Decision")
    case .roi: Phrase("Media ROI")
    case .plan: Phrase("Plan’s gain")
    case .change: Phrase("Since the report before")
    case .alerts: Phrase("Alerts")
    case .files: Phrase("Files")
    }
  }

  var isNumber: Bool { self == .roi || self == .plan || self == .alerts }

  /// The cell's markup, and what to sort by where that is not its text.
  func content(_ page: IndexPage, _ report: IndexedReport) -> (String, order: Double?) {
    switch self {
    case .days: days(page, report)
    case .report: (name(page, report), nil)
    case .grade: grade(page, report)
    case .decision: (text(report.headline, of: report, page), nil)
    case .roi:
      estimate(report.roi, page, report) {
        $0.ratio($1)
      } range: {
        $0.ratioRange($1, $2)
      }
    case .plan: plan(page, report)
    case .change: change(page, report)
    case .alerts: alerts(page, report)
    case .files: (files(report), nil)
    }
  }

  private func days(_ page: IndexPage, _ report: IndexedReport) -> (String, Double?) {
    let style = page.style
    var html = "<time datetime=\"\(report.end)\">\(Markup.escape(style.day(report.end)))</time>"
    if let start = report.start {
      html += small(page.said("from \(style.day(start))"))
    }
    return (html, Double(report.end.dayNumber))
  }

  private func name(_ page: IndexPage, _ report: IndexedReport) -> String {
    let title = text(report.title ?? page.style.say("Report"), of: report, page)
    let file = report.files.first
    var html = file.map { "<a href=\"\(report.address(of: $0))\">\(title)</a>" } ?? title
    let about = [report.client, report.dataName].compactMap { $0 }
    if !about.isEmpty { html += small(bdi(about.joined(separator: " · "))) }
    if !report.folder.isEmpty { html += small(bdi(report.folder)) }
    return html
  }

  private func grade(_ page: IndexPage, _ report: IndexedReport) -> (String, Double?) {
    guard let letter = report.letter else { return (NumberStyle.missing, nil) }
    let mark: CellMark =
      !report.isActionable ? .fail : letter == "A" || letter == "B" ? .pass : .warning
    var html =
      HTMLMarks.markup(mark) + Markup.element("strong", class: "letter", Markup.escape(letter))
    if let verdict = report.verdict { html += small(text(verdict, of: report, page)) }
    return (html, letter.unicodeScalars.first.map { Double($0.value) })
  }

  private func estimate(
    _ interval: IndexedReport.Interval?, _ page: IndexPage, _ report: IndexedReport,
    value: (NumberStyle, Double) -> String, range: (NumberStyle, Double, Double) -> String
  ) -> (String, Double?) {
    guard let interval else { return (NumberStyle.missing, -.greatestFiniteMagnitude) }
    let style = page.style(of: report)
    var html = Markup.element("strong", Markup.escape(value(style, interval.mean)))
    if let lower = interval.lower, let upper = interval.upper, let level = report.level {
      html += small(page.said("\(style.level(level)): \(range(style, lower, upper))"))
    }
    return (html, interval.mean)
  }

  private func plan(_ page: IndexPage, _ report: IndexedReport) -> (String, Double?) {
    guard report.isActionable else {
      return (page.said("withheld"), -.greatestFiniteMagnitude)
    }
    var (html, order) = estimate(report.gain, page, report) {
      $0.outcome($1, signed: true)
    } range: {
      $0.signedOutcomeRange($1, $2)
    }
    if report.gain != nil, let probability = report.probabilityOfGain {
      html += small(page.said("\(page.style.probability(probability)) likely to gain"))
    }
    return (html, order)
  }

  /// How the return moved, and whether by more than its interval allows for.
  private func change(_ page: IndexPage, _ report: IndexedReport) -> (String, Double?) {
    guard let before = page.index.previous(of: report) else {
      return (NumberStyle.missing, -.greatestFiniteMagnitude)
    }
    let style = page.style(of: report)
    var lines: [String] = []
    var order = -Double.greatestFiniteMagnitude
    if let now = report.roi, let then = before.roi {
      let move = now.mean - then.mean
      order = move
      let text = style.decimal(move, places: 2, signed: true)
      let isWithin = (now.lower ?? now.mean) <= then.mean && then.mean <= (now.upper ?? now.mean)
      lines.append(Markup.element("strong", page.said("ROI \(text)")))
      lines.append(
        small(
          isWithin
            ? page.said("within its interval") : page.said("beyond its interval")))
    }
    if let letter = report.letter, let earlier = before.letter, letter != earlier {
      lines.append(small(page.said("grade \(earlier) before")))
    }
    lines.append(small(page.said("against \(style.day(before.end))")))
    return (lines.joined(), order)
  }

  private func alerts(_ page: IndexPage, _ report: IndexedReport) -> (String, Double?) {
    guard let alerts = report.alerts else { return (NumberStyle.missing, -1) }
    let count = Markup.escape(page.style.grouped(alerts))
    return (
      alerts == 0 ? count : HTMLMarks.markup(.warning) + Markup.element("strong", count),
      Double(alerts)
    )
  }

  private func files(_ report: IndexedReport) -> String {
    let links = IndexedReport.shownFiles.filter { report.files.contains($0.0) }.map { file, name in
      "<a href=\"\(report.address(of: file))\">\(name)<span class=\"hidden\"> <bdi>\(Markup.escape(report.folder))</bdi></span></a>"
    }
    return links.isEmpty ? NumberStyle.missing : links.joined(separator: " ")
  }

  // MARK: Pieces

  private func small(_ markup: String) -> String {
    Markup.element("span", class: "small", markup)
  }

  private func bdi(_ text: String) -> String { "<bdi>\(Markup.escape(text))</bdi>" }

  /// A report's own words, in its own language.
  private func text(_ text: String?, of report: IndexedReport, _ page: IndexPage) -> String {
    guard let text else { return NumberStyle.missing }
    guard let locale = report.locale, locale != page.locale else { return bdi(text) }
    return "<bdi lang=\"\(Markup.escape(locale))\">\(Markup.escape(text))</bdi>"
  }
}
